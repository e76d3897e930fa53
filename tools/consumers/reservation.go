package main

import (
	"fmt"
	"maps"
	"strconv"
	"strings"

	v1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	kubeletconfig "k8s.io/kubernetes/pkg/kubelet/apis/config"
	evictionapi "k8s.io/kubernetes/pkg/kubelet/eviction/api"
	"k8s.io/utils/cpuset"
)

// defaultEvictionHard is DefaultEvictionHard of pkg/kubelet/eviction, v1.35.4, on Linux. That package is not
// imported because it brings the whole container manager with it.
var defaultEvictionHard = map[string]string{
	"memory.available":   "100Mi",
	"nodefs.available":   "10%",
	"nodefs.inodesFree":  "5%",
	"imagefs.available":  "15%",
	"imagefs.inodesFree": "5%",
}

// nodeAllocatableReservation is the cpu and memory that pods cannot have: GetNodeAllocatableReservation of
// pkg/kubelet/cm, v1.35.4, which is not exported.
func nodeAllocatableReservation(
	config *kubeletconfig.KubeletConfiguration,
	reservedCPUs cpuset.CPUSet,
	memoryCapacity resource.Quantity,
) (v1.ResourceList, error) {
	kubeReserved, systemReserved := maps.Clone(config.KubeReserved), maps.Clone(config.SystemReserved)
	if !reservedCPUs.IsEmpty() {
		// The kubelet lets reservedSystemCPUs replace both reservations of cpu.
		delete(kubeReserved, string(v1.ResourceCPU))
		if systemReserved == nil {
			systemReserved = map[string]string{}
		}
		systemReserved[string(v1.ResourceCPU)] = strconv.Itoa(reservedCPUs.Size())
	}

	reservation := v1.ResourceList{}
	for _, name := range []v1.ResourceName{v1.ResourceCPU, v1.ResourceMemory} {
		total := resource.NewQuantity(0, resource.DecimalSI)
		for _, reserved := range []map[string]string{kubeReserved, systemReserved} {
			text, set := reserved[string(name)]
			if !set {
				continue
			}
			quantity, err := resource.ParseQuantity(text)
			if err != nil {
				return nil, fmt.Errorf("reserved %s %q: %w", name, text, err)
			}
			total.Add(quantity)
		}
		if name == v1.ResourceMemory {
			eviction, err := evictionReservation(config.EvictionHard, memoryCapacity)
			if err != nil {
				return nil, err
			}
			total.Add(eviction)
		}
		if !total.IsZero() {
			reservation[name] = *total
		}
	}
	return reservation, nil
}

// evictionReservation is the memory below which the kubelet evicts pods; 0 % and 100 % mean never.
func evictionReservation(
	evictionHard map[string]string,
	memoryCapacity resource.Quantity,
) (resource.Quantity, error) {
	text, set := evictionHard[string(evictionapi.SignalMemoryAvailable)]
	if !set || text == "0%" || text == "100%" {
		return resource.Quantity{}, nil
	}
	if number, isPercentage := strings.CutSuffix(text, "%"); isPercentage {
		percentage, err := strconv.ParseFloat(number, 32)
		if err != nil || percentage < 0 || percentage > 100 {
			return resource.Quantity{}, fmt.Errorf("evictionHard.memory.available: %q is no percentage", text)
		}
		threshold := evictionapi.ThresholdValue{Percentage: float32(percentage) / 100}
		return *evictionapi.GetThresholdQuantity(threshold, &memoryCapacity), nil
	}
	quantity, err := resource.ParseQuantity(text)
	if err != nil || quantity.Sign() <= 0 {
		return resource.Quantity{}, fmt.Errorf("evictionHard.memory.available: %q is no positive quantity", text)
	}
	return quantity, nil
}
