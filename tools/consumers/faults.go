package main

import (
	"errors"
	"fmt"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/runtime"
	utilerrors "k8s.io/apimachinery/pkg/util/errors"
)

// faultsOf lists the single faults of what Kubernetes returns as one error.
func faultsOf(err error) []string {
	if err == nil {
		return nil
	}
	if strict, ok := runtime.AsStrictDecodingError(err); ok {
		return messages(strict.Errors())
	}
	var aggregate utilerrors.Aggregate
	if errors.As(err, &aggregate) {
		return messages(utilerrors.Flatten(aggregate).Errors())
	}
	var status apierrors.APIStatus
	if errors.As(err, &status) {
		if details := status.Status().Details; details != nil && len(details.Causes) > 0 {
			faults := make([]string, 0, len(details.Causes))
			for _, cause := range details.Causes {
				faults = append(faults, fmt.Sprintf("%s: %s", cause.Field, cause.Message))
			}
			return faults
		}
	}
	return []string{err.Error()}
}

func messages(errs []error) []string {
	faults := make([]string, 0, len(errs))
	for _, err := range errs {
		faults = append(faults, err.Error())
	}
	return faults
}
