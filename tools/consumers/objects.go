package main

import (
	"context"
	"fmt"
	"sync"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/apiserver/pkg/endpoints/request"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	_ "k8s.io/kubernetes/pkg/apis/apps/install"
	_ "k8s.io/kubernetes/pkg/apis/core/install"
	_ "k8s.io/kubernetes/pkg/apis/rbac/install"
	_ "k8s.io/kubernetes/pkg/apis/scheduling/install"
	"k8s.io/kubernetes/pkg/capabilities"
	"k8s.io/kubernetes/pkg/registry/apps/daemonset"
	"k8s.io/kubernetes/pkg/registry/apps/statefulset"
	"k8s.io/kubernetes/pkg/registry/core/configmap"
	"k8s.io/kubernetes/pkg/registry/core/namespace"
	"k8s.io/kubernetes/pkg/registry/core/pod"
	"k8s.io/kubernetes/pkg/registry/core/serviceaccount"
	"k8s.io/kubernetes/pkg/registry/rbac/clusterrole"
	"k8s.io/kubernetes/pkg/registry/rbac/clusterrolebinding"
	"k8s.io/kubernetes/pkg/registry/scheduling/priorityclass"
)

// createStrategies are what the API server applies to a new object of each kind.
var createStrategies = map[schema.GroupKind]rest.RESTCreateStrategy{
	{Kind: "ConfigMap"}:                  configmap.Strategy,
	{Kind: "Namespace"}:                  namespace.Strategy,
	{Kind: "Pod"}:                        pod.Strategy,
	{Kind: "ServiceAccount"}:             serviceaccount.Strategy,
	{Group: "apps", Kind: "DaemonSet"}:   daemonset.Strategy,
	{Group: "apps", Kind: "StatefulSet"}: statefulset.Strategy,
	{Group: "rbac.authorization.k8s.io", Kind: "ClusterRole"}:        clusterrole.Strategy,
	{Group: "scheduling.k8s.io", Kind: "PriorityClass"}:              priorityclass.Strategy,
	{Group: "rbac.authorization.k8s.io", Kind: "ClusterRoleBinding"}: clusterrolebinding.Strategy,
}

// objectDecoder applies the defaults and converts to the types that validation reads.
var objectDecoder = sync.OnceValue(func() runtime.Decoder {
	return serializer.NewCodecFactory(legacyscheme.Scheme, serializer.EnableStrict).UniversalDecoder()
})

// Every managed cluster starts its API server with --allow-privileged.
func init() { capabilities.Setup(true, 0) }

// objectFaults runs what the API server runs when the object is created with fieldValidation=Strict, up to the
// admission plugins.
func objectFaults(document Document) []string {
	object, kind, err := objectDecoder().Decode(document, nil, nil)
	if err != nil {
		return faultsOf(err)
	}
	strategy, known := createStrategies[kind.GroupKind()]
	if !known {
		return []string{fmt.Sprintf("no validation is at hand for kind %s of %q", kind.Kind, kind.GroupVersion())}
	}
	metadata, err := meta.Accessor(object)
	if err != nil {
		return faultsOf(err)
	}
	ctx := request.WithNamespace(context.Background(), requestNamespace(metadata, strategy))
	rest.FillObjectMetaSystemFields(metadata)
	return faultsOf(rest.BeforeCreate(strategy, ctx, object))
}

// requestNamespace is the one in the path of the request, which kubectl takes from the object.
func requestNamespace(metadata metav1.Object, strategy rest.RESTCreateStrategy) string {
	if !strategy.NamespaceScoped() {
		return metav1.NamespaceNone
	}
	if metadata.GetNamespace() == "" {
		return metav1.NamespaceDefault
	}
	return metadata.GetNamespace()
}
