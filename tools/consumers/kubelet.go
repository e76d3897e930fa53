package main

import (
	"encoding/json"
	"fmt"
	"sync"

	jsonpatch "gopkg.in/evanphx/json-patch.v4"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	utilfeature "k8s.io/apiserver/pkg/util/feature"
	"k8s.io/kubelet/config/v1beta1"
	kubeletconfig "k8s.io/kubernetes/pkg/kubelet/apis/config"
	"k8s.io/kubernetes/pkg/kubelet/apis/config/scheme"
	conversion "k8s.io/kubernetes/pkg/kubelet/apis/config/v1beta1"
	"k8s.io/kubernetes/pkg/kubelet/apis/config/validation"
	"sigs.k8s.io/yaml"
)

var kubeletCodecs = sync.OnceValue(func() *serializer.CodecFactory {
	_, codecs, err := scheme.NewSchemeAndCodecs(serializer.EnableStrict)
	if err != nil {
		panic(err)
	}
	return codecs
})

// kubeletFaults does what the kubelet does before it serves: read, merge, set the feature gates, validate, and
// make the resource managers. It is stricter in one thing: the kubelet only logs an unknown field.
func kubeletFaults(input KubeletInput) []string {
	config, err := effectiveConfig(input)
	if err != nil {
		return faultsOf(err)
	}
	defer restoreFeatureGates()()
	if err := utilfeature.DefaultMutableFeatureGate.SetFromMap(config.FeatureGates); err != nil {
		return faultsOf(err)
	}
	err = validation.ValidateKubeletConfiguration(onAnyHost(config), utilfeature.DefaultFeatureGate)
	if err != nil {
		return faultsOf(err)
	}
	return faultsOf(makeResourceManagers(config, input.Machine))
}

// onAnyHost leaves out the two settings that validation compares with the cgroup version of the machine it runs
// on, which is not the node.
func onAnyHost(config *kubeletconfig.KubeletConfiguration) *kubeletconfig.KubeletConfiguration {
	config = config.DeepCopy()
	config.FailCgroupV1, config.SingleProcessOOMKill = false, nil
	return config
}

// restoreFeatureGates puts a copy in the place of the process's gates; what it returns brings them back.
func restoreFeatureGates() func() {
	original := utilfeature.DefaultMutableFeatureGate
	replacement := original.DeepCopy()
	utilfeature.DefaultMutableFeatureGate, utilfeature.DefaultFeatureGate = replacement, replacement
	return func() {
		utilfeature.DefaultMutableFeatureGate, utilfeature.DefaultFeatureGate = original, original
	}
}

func effectiveConfig(input KubeletInput) (*kubeletconfig.KubeletConfiguration, error) {
	if input.Base == nil {
		return loadConfigFile(input.Config)
	}
	config, err := loadConfigFile(input.Base)
	if err != nil {
		return nil, fmt.Errorf("base: %w", err)
	}
	return mergeDropIn(config, input.Config)
}

// loadConfigFile follows the function of that name in cmd/kubelet/app/server.go, v1.35.4, which decodes, applies
// the defaults and then adds those of evictionHard.
func loadConfigFile(document Document) (*kubeletconfig.KubeletConfiguration, error) {
	config, _, err := decodeKubeletConfig(document)
	if err != nil {
		return nil, err
	}
	if config.EvictionHard == nil {
		config.EvictionHard = map[string]string{}
		config.MergeDefaultEvictionSettings = true
	}
	if config.MergeDefaultEvictionSettings {
		for signal, threshold := range defaultEvictionHard {
			if _, set := config.EvictionHard[signal]; !set {
				config.EvictionHard[signal] = threshold
			}
		}
	}
	return config, nil
}

// mergeDropIn follows mergeKubeletConfigurations of cmd/kubelet/app/server.go, v1.35.4: a JSON merge patch of the
// file with its defaults, so maps merge by key, lists are replaced and an absent key keeps what the file says.
func mergeDropIn(
	file *kubeletconfig.KubeletConfiguration,
	dropIn Document,
) (*kubeletconfig.KubeletConfiguration, error) {
	_, patch, err := decodeKubeletConfig(dropIn)
	if err != nil {
		return nil, err
	}
	versioned := &v1beta1.KubeletConfiguration{}
	err = conversion.Convert_config_KubeletConfiguration_To_v1beta1_KubeletConfiguration(file, versioned, nil)
	if err != nil {
		return nil, err
	}
	base, err := json.Marshal(versioned)
	if err != nil {
		return nil, err
	}
	merged, err := jsonpatch.MergePatch(base, patch)
	if err != nil {
		return nil, err
	}
	versioned = &v1beta1.KubeletConfiguration{}
	if err := json.Unmarshal(merged, versioned); err != nil {
		return nil, err
	}
	conversion.SetDefaults_KubeletConfiguration(versioned)
	config := &kubeletconfig.KubeletConfiguration{}
	err = conversion.Convert_v1beta1_KubeletConfiguration_To_config_KubeletConfiguration(versioned, config, nil)
	if err != nil {
		return nil, err
	}
	return config, nil
}

// decodeKubeletConfig returns the document with the kubelet's defaults, and as the JSON it was.
func decodeKubeletConfig(document Document) (*kubeletconfig.KubeletConfiguration, []byte, error) {
	text, err := yaml.YAMLToJSONStrict(document)
	if err != nil {
		return nil, nil, err
	}
	text, err = withTypeMeta(text)
	if err != nil {
		return nil, nil, err
	}
	object, kind, err := kubeletCodecs().UniversalDecoder().Decode(text, nil, nil)
	if err != nil {
		return nil, nil, err
	}
	config, ok := object.(*kubeletconfig.KubeletConfiguration)
	if !ok {
		return nil, nil, fmt.Errorf("kind is %s, not KubeletConfiguration", kind.Kind)
	}
	return config, text, nil
}

// withTypeMeta names the type where a document does not: nodeadm does so with the fragment of a NodeConfig.
func withTypeMeta(text []byte) ([]byte, error) {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(text, &fields); err != nil {
		return nil, fmt.Errorf("not an object: %w", err)
	}
	if fields == nil {
		fields = map[string]json.RawMessage{}
	}
	if fields["apiVersion"] == nil && fields["kind"] == nil {
		fields["apiVersion"] = json.RawMessage(fmt.Sprintf("%q", v1beta1.SchemeGroupVersion.String()))
		fields["kind"] = json.RawMessage(`"KubeletConfiguration"`)
	}
	return json.Marshal(fields)
}
