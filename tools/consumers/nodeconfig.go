package main

import (
	"fmt"
	"sync"

	"github.com/awslabs/amazon-eks-ami/nodeadm/api"
	"github.com/awslabs/amazon-eks-ami/nodeadm/api/v1alpha1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
)

// nodeConfigDecoder reads nodeadm's published type. The module proxy has one version of it, of 2024-02-29:
// a field that nodeadm got later is refused as unknown.
var nodeConfigDecoder = sync.OnceValue(func() runtime.Decoder {
	scheme := runtime.NewScheme()
	if err := v1alpha1.AddToScheme(scheme); err != nil {
		panic(err)
	}
	return serializer.NewCodecFactory(scheme, serializer.EnableStrict).UniversalDeserializer()
})

// nodeConfigFaults decodes as nodeadm does, but strictly: nodeadm itself drops an unknown field in silence.
func nodeConfigFaults(document []byte) []string {
	_, kind, err := nodeConfigDecoder().Decode(document, nil, nil)
	if err != nil {
		return faultsOf(err)
	}
	if kind.Kind != api.KindNodeConfig {
		return []string{fmt.Sprintf("kind is %s, not %s", kind.Kind, api.KindNodeConfig)}
	}
	return nil
}
