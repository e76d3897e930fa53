package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/go-logr/logr"
	cadvisor "github.com/google/cadvisor/info/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	utilerrors "k8s.io/apimachinery/pkg/util/errors"
	"k8s.io/kubelet/config/v1beta1"
	kubeletconfig "k8s.io/kubernetes/pkg/kubelet/apis/config"
	"k8s.io/kubernetes/pkg/kubelet/cm/cpumanager"
	"k8s.io/kubernetes/pkg/kubelet/cm/cpumanager/topology"
	"k8s.io/kubernetes/pkg/kubelet/cm/memorymanager"
	"k8s.io/kubernetes/pkg/kubelet/cm/topologymanager"
	"k8s.io/utils/cpuset"
)

// makeResourceManagers makes the topology, cpu and memory managers as the kubelet's container manager does. A
// kubelet whose managers cannot be made exits, although its configuration is valid.
func makeResourceManagers(config *kubeletconfig.KubeletConfiguration, machine *Machine) error {
	if machine == nil {
		return withoutMachine(config)
	}
	info := machine.cadvisorInfo()
	reservedCPUs, err := onlineCPUs(config.ReservedSystemCPUs, info)
	if err != nil {
		return fmt.Errorf("reservedSystemCPUs: %w", err)
	}
	capacity := resource.NewQuantity(int64(info.MemoryCapacity), resource.BinarySI)
	reservation, err := nodeAllocatableReservation(config, reservedCPUs, *capacity)
	if err != nil {
		return err
	}
	affinity, err := topologymanager.NewManager(
		info.Topology,
		config.TopologyManagerPolicy,
		config.TopologyManagerScope,
		config.TopologyManagerPolicyOptions,
	)
	if err != nil {
		return fmt.Errorf("topology manager: %w", err)
	}
	var faults []error
	if _, err := cpumanager.NewManager(
		logr.Discard(),
		config.CPUManagerPolicy,
		config.CPUManagerPolicyOptions,
		config.CPUManagerReconcilePeriod.Duration,
		info,
		reservedCPUs,
		reservation,
		os.TempDir(), // read and written only by a manager that is started
		affinity,
	); err != nil {
		faults = append(faults, fmt.Errorf("cpu manager: %w", err))
	}
	if _, err := memorymanager.NewManager(
		logr.Discard(),
		config.MemoryManagerPolicy,
		info,
		reservation,
		config.ReservedMemory,
		os.TempDir(),
		affinity,
	); err != nil {
		faults = append(faults, fmt.Errorf("memory manager: %w", err))
	}
	return utilerrors.NewAggregate(faults)
}

// withoutMachine refuses what would need one: left out in silence, a check would look passed.
func withoutMachine(config *kubeletconfig.KubeletConfiguration) error {
	if config.TopologyManagerPolicy == kubeletconfig.NoneTopologyManagerPolicy &&
		config.CPUManagerPolicy == string(cpumanager.PolicyNone) &&
		config.MemoryManagerPolicy == v1beta1.NoneMemoryManagerPolicy &&
		config.ReservedSystemCPUs == "" {
		return nil
	}
	return errors.New("machine: missing; reserved cpus and cpu, memory and topology policies cannot be judged without it")
}

// onlineCPUs follows getReservedCPUs of cmd/kubelet/app/server.go, v1.35.4.
func onlineCPUs(list string, info *cadvisor.MachineInfo) (cpuset.CPUSet, error) {
	reserved, err := cpuset.Parse(list)
	if err != nil {
		return cpuset.New(), err
	}
	discovered, err := topology.Discover(logr.Discard(), info)
	if err != nil {
		return cpuset.New(), err
	}
	if online := discovered.CPUDetails.CPUs(); !reserved.IsSubsetOf(online) {
		return cpuset.New(), fmt.Errorf("%s is not a subset of the online cpus %s", reserved, online)
	}
	return reserved, nil
}
