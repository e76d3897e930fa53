package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// Input is everything that is to be judged.
type Input struct {
	Kubelet     []KubeletInput    `json:"kubelet"`
	Objects     []ObjectInput     `json:"objects"`
	NodeConfigs []NodeConfigInput `json:"nodeConfigs"`
}

// KubeletInput is what one kubelet starts with.
type KubeletInput struct {
	Name string `json:"name"`
	// Config is the configuration file, or the drop-in where there is a base.
	Config Document `json:"config"`
	// Base is the configuration file below a drop-in; an empty object is one that leaves all to the defaults.
	Base Document `json:"base"`
	// Machine is the node it runs on; static and topology policies cannot be judged without.
	Machine *Machine `json:"machine"`
}

// ObjectInput is one Kubernetes object as it is sent to the API server.
type ObjectInput struct {
	Name   string   `json:"name"`
	Object Document `json:"object"`
}

// NodeConfigInput is one nodeadm document, as YAML text.
type NodeConfigInput struct {
	Name     string `json:"name"`
	Document string `json:"document"`
}

// Document is the text of a JSON object, or the YAML text that a JSON string holds. It is kept as it was
// written, for a parsed one no longer shows which keys were given twice.
type Document []byte

// UnmarshalJSON implements [json.Unmarshaler].
func (document *Document) UnmarshalJSON(data []byte) error {
	var text string
	if json.Unmarshal(data, &text) == nil {
		*document = Document(text)
		return nil
	}
	*document = append(Document{}, data...)
	return nil
}

func readInput(in io.Reader) (Input, error) {
	decoder := json.NewDecoder(in)
	decoder.DisallowUnknownFields()
	var input Input
	if err := decoder.Decode(&input); err != nil {
		return Input{}, fmt.Errorf("standard input: %w", err)
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return Input{}, errors.New("standard input: more than one document")
	}
	return input, nil
}
