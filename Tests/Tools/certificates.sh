#!/bin/sh
# Makes the certificates for the servers of the tests in a folder: a CA (ca.pem) that signed good.pem, wrong-host.pem and
# expired.pem, and another one that nobody trusts, which signed unknown.pem.
set -eu
cd "$1"

authority() {
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj "/CN=$1" \
        -keyout "$1.key" -out "$1.pem" 2>> openssl.log
}

certificate() { # name, authority, subjectAltName, days
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj "/CN=$1" \
        -keyout "$1.key" -out "$1.csr" 2>> openssl.log
    printf 'subjectAltName=%s\n' "$3" > "$1.ext"
    openssl x509 -req -in "$1.csr" -CA "$2.pem" -CAkey "$2.key" -CAcreateserial -days "$4" -extfile "$1.ext" \
        -out "$1.crt" 2>> openssl.log
    cat "$1.key" "$1.crt" > "$1.pem"
}

authority ca
authority other-ca
certificate good ca IP:127.0.0.1,DNS:localhost 2
certificate wrong-host ca DNS:somewhere-else.example 2
certificate expired ca IP:127.0.0.1,DNS:localhost -1
certificate unknown other-ca IP:127.0.0.1,DNS:localhost 2
