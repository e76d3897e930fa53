package main

import (
	cadvisor "github.com/google/cadvisor/info/v1"
)

// Machine is the hardware as the kubelet sees it.
type Machine struct {
	NumaNodes []NumaNode `json:"numaNodes"`
}

// NumaNode is one memory domain; its place in the list is its number.
type NumaNode struct {
	Socket      int    `json:"socket"`
	MemoryBytes uint64 `json:"memoryBytes"`
	// Cores holds for each core the numbers of its logical cpus.
	Cores [][]int `json:"cores"`
}

// cadvisorInfo is the machine in the form in which the kubelet's managers take it.
func (machine Machine) cadvisorInfo() *cadvisor.MachineInfo {
	info := &cadvisor.MachineInfo{}
	sockets := map[int]bool{}
	for number, numaNode := range machine.NumaNodes {
		node := cadvisor.Node{Id: number, Memory: numaNode.MemoryBytes}
		for _, cpus := range numaNode.Cores {
			core := cadvisor.Core{Id: info.NumPhysicalCores, SocketID: numaNode.Socket, Threads: cpus}
			node.Cores = append(node.Cores, core)
			info.NumPhysicalCores++
			info.NumCores += len(cpus)
		}
		sockets[numaNode.Socket] = true
		info.MemoryCapacity += numaNode.MemoryBytes
		info.Topology = append(info.Topology, node)
	}
	info.NumSockets = len(sockets)
	return info
}
