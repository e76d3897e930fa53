// Command consumers lets those who will read a rendered node's documents judge them: the kubelet, the API
// server and nodeadm, by the very code that they run. It reads one JSON document on standard input and prints
// what each of them refuses, as JSON.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/go-logr/logr"
	"k8s.io/klog/v2"
)

// Verdict is what a consumer holds against one document; an empty list is consent.
type Verdict struct {
	Name   string   `json:"name"`
	Errors []string `json:"errors"`
}

// main fails only where nothing could be judged: a fault in a document is an answer.
func main() {
	klog.SetLogger(logr.Discard())
	if err := run(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "consumers:", err)
		os.Exit(1)
	}
}

func run(in io.Reader, out io.Writer) error {
	input, err := readInput(in)
	if err != nil {
		return err
	}
	return json.NewEncoder(out).Encode(judge(input))
}

// judge answers in the order of the input: kubelet configurations, objects, NodeConfigs.
func judge(input Input) []Verdict {
	verdicts := []Verdict{}
	add := func(name string, faults func() []string) {
		verdicts = append(verdicts, Verdict{Name: name, Errors: append([]string{}, survive(faults)...)})
	}
	for _, kubelet := range input.Kubelet {
		add(kubelet.Name, func() []string { return kubeletFaults(kubelet) })
	}
	for _, object := range input.Objects {
		add(object.Name, func() []string { return objectFaults(object.Object) })
	}
	for _, nodeConfig := range input.NodeConfigs {
		add(nodeConfig.Name, func() []string { return nodeConfigFaults([]byte(nodeConfig.Document)) })
	}
	return verdicts
}

// survive makes a panic a fault: the kubelet, for one, panics on a feature gate that it does not know.
func survive(faults func() []string) (found []string) {
	defer func() {
		if reason := recover(); reason != nil {
			found = []string{fmt.Sprintf("panic: %v", reason)}
		}
	}()
	return faults()
}
