package main

import (
	"crypto/tls"
	"net/http"
)

func main() {
	server := &http.Server{
		Addr:      ":8443",
		TLSConfig: &tls.Config{MinVersion: tls.VersionTLS10},
	}
	_ = server.ListenAndServeTLS("server.pem", "server.key")
}
