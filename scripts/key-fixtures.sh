#!/usr/bin/env bash
# Makes the fixtures of keys and certificates with the tools that people make them with, and writes beside each what the
# tool was asked for. Running it again makes other keys of the same kinds; the committed ones stay valid.
# Needs openssl 3, ssh-keygen, gpg 2, keytool (JDK 17), and where given: BC=<bcprov.jar> for Bouncy Castle's stores,
# NODE24=<node> with OpenSSL 3.5 for post-quantum keys, AGE_KEYGEN=<age-keygen>.
# All passwords are "changeit"; every key is thrown away after its making.
set -euo pipefail
cd "$(dirname "$0")/../__tests__/fixtures/keys"
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
quiet() { "$@" >"$temp/out" 2>&1 || { cat "$temp/out"; echo "failed: $*"; exit 1; }; }
expects() { printf '%s\n' "${@:2}" >"$1.expect"; }

# --- private and public keys of openssl
openssl_key() { # name, expectation, genpkey options
  local name=$1 wants=$2; shift 2
  quiet openssl genpkey "$@" -out "private-$name.pem"
  expects "private-$name.pem" "1: \$ private-key $wants encrypted=false format=PEM"
  quiet openssl pkey -in "private-$name.pem" -pubout -out "public-$name.pem"
  expects "public-$name.pem" "1: \$ public-key $wants format=PEM"
}
for bits in 1024 2048 3072 4096; do openssl_key rsa-$bits "algorithm=RSA keyBits=$bits publicExponent=65537" -algorithm RSA -pkeyopt rsa_keygen_bits:$bits; done
openssl_key rsa-exponent-3 'algorithm=RSA keyBits=2048 publicExponent=3' -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -pkeyopt rsa_keygen_pubexp:3
openssl_key rsa-pss 'algorithm=RSA keyBits=2048 keyScheme=RSASSA-PSS' -algorithm RSA-PSS -pkeyopt rsa_keygen_bits:2048
for curve in P-192:prime192v1 P-224:secp224r1 P-256:prime256v1 P-384:secp384r1 P-521:secp521r1 secp256k1:secp256k1 brainpoolP256r1:brainpoolP256r1 brainpoolP512t1:brainpoolP512t1 B-571:sect571r1 K-283:sect283k1; do
  openssl_key "ec-${curve#*:}" "algorithm=EC curve=${curve%:*}" -algorithm EC -pkeyopt "ec_paramgen_curve:${curve#*:}"
done
openssl_key ec-explicit 'algorithm=EC curve=?hidden keyBits=256' -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -pkeyopt ec_param_enc:explicit
for name in ED25519:Ed25519 ED448:Ed448 X25519:X25519 X448:X448; do openssl_key "${name#*:}" "algorithm=${name#*:}" -algorithm "${name%:*}"; done
quiet openssl genpkey -genparam -algorithm DSA -pkeyopt dsa_paramgen_bits:2048 -pkeyopt dsa_paramgen_q_bits:256 -out parameters-dsa.pem
expects parameters-dsa.pem '1: $ parameters algorithm=DSA keyBits=2048 divisorBits=256'
quiet openssl genpkey -paramfile parameters-dsa.pem -out private-dsa-2048.pem
expects private-dsa-2048.pem '1: $ private-key algorithm=DSA keyBits=2048'
quiet openssl pkey -in private-dsa-2048.pem -traditional -out private-dsa-old.pem
expects private-dsa-old.pem '1: $ private-key algorithm=DSA keyBits=2048 label=DSA_PRIVATE_KEY'
quiet openssl genpkey -genparam -algorithm DH -pkeyopt group:ffdhe3072 -out parameters-dh.pem
expects parameters-dh.pem '1: $ parameters algorithm=DH keyBits=3072'
quiet openssl genpkey -paramfile parameters-dh.pem -out private-dh.pem
expects private-dh.pem '1: $ private-key algorithm=DH keyBits=3072'
quiet openssl dhparam -dsaparam -out parameters-dh-1024.pem 1024
expects parameters-dh-1024.pem '1: $ parameters algorithm=DH keyBits=1024'
quiet openssl ecparam -name secp384r1 -out parameters-ec.pem
expects parameters-ec.pem '1: $ parameters algorithm=EC curve=P-384'
quiet openssl pkey -in private-rsa-2048.pem -outform DER -out rsa-private.der
expects rsa-private.der '1: $ private-key algorithm=RSA keyBits=2048 format=DER encrypted=false'
quiet openssl pkey -in private-ec-prime256v1.pem -pubout -outform DER -out ec-public.der
expects ec-public.der '1: $ public-key algorithm=EC curve=P-256 format=DER'
quiet openssl rsa -in private-rsa-2048.pem -RSAPublicKey_out -out public-pkcs1.pem
expects public-pkcs1.pem '1: $ public-key algorithm=RSA keyBits=2048 label=RSA_PUBLIC_KEY'

# --- private keys under a password
encrypted() { # name, expectation, pkcs8 options
  local name=$1 wants=$2; shift 2
  quiet openssl pkcs8 -topk8 -in private-rsa-2048.pem -passout pass:changeit -out "encrypted-$name.pem" "$@"
  expects "encrypted-$name.pem" "1: \$ private-key encrypted=true algorithm=absent $wants"
}
encrypted default 'encryptedWith=AES-256-CBC kdf=PBKDF2 kdfHash=SHA-256 iterations=2048'
encrypted strong 'encryptedWith=AES-256-CBC kdf=PBKDF2 kdfHash=SHA-512 iterations=1000000' -v2 aes-256-cbc -v2prf hmacWithSHA512 -iter 1000000
encrypted scrypt 'encryptedWith=AES-256-CBC kdf=scrypt cost=16384 blockSize=8 parallelism=1' -scrypt
encrypted 3des 'encryptedWith=3DES-CBC kdf=PBKDF2 kdfHash=SHA-1 iterations=500' -v2 des3 -v2prf hmacWithSHA1 -iter 500
encrypted pbe-sha1-3des 'encryptedWith=3DES-CBC kdf=PKCS12-KDF kdfHash=SHA-1 iterations=2048' -v1 PBE-SHA1-3DES
encrypted pbe-md5-des 'encryptedWith=DES-CBC kdf=PBKDF1 kdfHash=MD5 iterations=2048' -v1 PBE-MD5-DES -provider legacy -provider default
encrypted pbe-sha1-rc2-40 'encryptedWith=RC2-40-CBC kdf=PKCS12-KDF iterations=2048' -v1 PBE-SHA1-RC2-40 -provider legacy -provider default
for cipher in aes-128-cbc:AES-128-CBC des-ede3-cbc:3DES-CBC des-cbc:DES-CBC camellia-256-cbc:Camellia-256-CBC; do
  quiet openssl rsa -in private-rsa-2048.pem -traditional "-${cipher%:*}" -passout pass:changeit -provider legacy -provider default -out "encrypted-old-${cipher%:*}.pem"
  expects "encrypted-old-${cipher%:*}.pem" "1: \$ private-key encrypted=true algorithm=RSA encryptedWith=${cipher#*:} kdf=EVP_BytesToKey kdfHash=MD5 iterations=1 label=RSA_PRIVATE_KEY"
done

# --- certificates, requests, revocation lists
self_signed() { # name, key, days, subject, expectation, req options
  local name=$1 key=$2 days=$3 subject=$4 wants=$5; shift 5
  quiet openssl req -x509 -new -key "$key" -days "$days" -subj "$subject" -out "$name.pem" "$@"
  expects "$name.pem" "1: \$ certificate validityDays=$days selfSigned=true $wants"
}
leaf=(-addext basicConstraints=critical,CA:FALSE)
self_signed certificate-root private-rsa-4096.pem 3650 '/O=Example/CN=Example Root' 'algorithm=RSA keyBits=4096 hash=SHA-256 isCa=true subject=CN=Example_Root,_O=Example' -addext keyUsage=critical,keyCertSign,cRLSign
self_signed certificate-sha1 private-rsa-2048.pem 365 /CN=sha1.example 'algorithm=RSA keyBits=2048 hash=SHA-1 signatureAlgorithm=RSASSA-PKCS1v15-SHA-1 isCa=false' -sha1 "${leaf[@]}"
self_signed certificate-md5 private-rsa-1024.pem 365 /CN=md5.example 'algorithm=RSA keyBits=1024 hash=MD5 isCa=false' -md5 "${leaf[@]}"
self_signed certificate-sha3 private-rsa-3072.pem 90 /CN=sha3.example 'algorithm=RSA keyBits=3072 hash=SHA3-256' -sha3-256 "${leaf[@]}"
self_signed certificate-pss private-rsa-3072.pem 90 /CN=pss.example 'algorithm=RSA hash=SHA-384 signatureAlgorithm=RSASSA-PSS' -sha384 -sigopt rsa_padding_mode:pss "${leaf[@]}"
self_signed certificate-pss-sha1 private-rsa-2048.pem 90 /CN=pss1.example 'algorithm=RSA hash=SHA-1 signatureAlgorithm=RSASSA-PSS' -sha1 -sigopt rsa_padding_mode:pss "${leaf[@]}"
self_signed certificate-pss-key private-rsa-pss.pem 90 /CN=psskey.example 'algorithm=RSA keyBits=2048 keyScheme=RSASSA-PSS hash=SHA-256' "${leaf[@]}"
for curve in prime256v1:P-256:256 secp384r1:P-384:384 secp521r1:P-521:512 brainpoolP256r1:brainpoolP256r1:256; do
  IFS=: read -r name canonical hash <<<"$curve"
  self_signed "certificate-ec-$name" "private-ec-$name.pem" 90 "/CN=$name.example" "algorithm=EC curve=$canonical hash=SHA-$hash signatureAlgorithm=ECDSA-SHA-$hash" "-sha$hash" "${leaf[@]}"
done
self_signed certificate-ed25519 private-Ed25519.pem 90 /CN=ed25519.example 'algorithm=Ed25519 signatureAlgorithm=Ed25519 hash=absent' "${leaf[@]}"
self_signed certificate-ed448 private-Ed448.pem 90 /CN=ed448.example 'algorithm=Ed448 signatureAlgorithm=Ed448' "${leaf[@]}"
self_signed certificate-dsa private-dsa-2048.pem 90 /CN=dsa.example 'algorithm=DSA keyBits=2048 hash=SHA-256 signatureAlgorithm=DSA-SHA-256' -sha256 "${leaf[@]}"

mkdir -p chain.project
quiet openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out chain.project/server.key
expects chain.project/server.key '1: $ private-key algorithm=EC curve=P-256 certificate=CN=server.example,_O=Example'
quiet openssl req -new -key chain.project/server.key -subj '/O=Example/CN=server.example' -out chain.project/server.csr
expects chain.project/server.csr '1: $ certificate-request algorithm=EC curve=P-256 hash=SHA-256 subject=CN=server.example,_O=Example'
cat >"$temp/server.cnf" <<'CNF'
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth, clientAuth
subjectAltName = DNS:server.example, DNS:www.server.example, IP:192.0.2.1
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
CNF
cp certificate-root.pem chain.project/ca.crt
expects chain.project/ca.crt '1: $ certificate isCa=true selfSigned=true keyInRepository=absent'
quiet openssl x509 -req -in chain.project/server.csr -CA certificate-root.pem -CAkey private-rsa-4096.pem -CAcreateserial -days 200 -extfile "$temp/server.cnf" -out chain.project/server.crt
rm -f certificate-root.srl
expects chain.project/server.crt '1: $ certificate algorithm=EC curve=P-256 hash=SHA-256 validityDays=200 isCa=false selfSigned=false trust=?hidden subject=CN=server.example,_O=Example issuer=CN=Example_Root,_O=Example keyUsage=digitalSignature extendedKeyUsage=serverAuth,_clientAuth names=server.example,_www.server.example,_192.0.2.1 keyInRepository=true issuerInRepository=true'

# An authority with a fixed calendar: what has expired, what says of itself that it is publicly trusted.
mkdir "$temp/ca"; : >"$temp/ca/index.txt"; echo 01 >"$temp/ca/serial"; echo 01 >"$temp/ca/crlnumber"
cat >"$temp/ca.cnf" <<CNF
[ca]
default_ca = here
[here]
database = $temp/ca/index.txt
new_certs_dir = $temp/ca
serial = $temp/ca/serial
crlnumber = $temp/ca/crlnumber
default_md = sha256
policy = any
unique_subject = no
default_crl_days = 30
[any]
commonName = supplied
[public]
basicConstraints = CA:FALSE
extendedKeyUsage = serverAuth
certificatePolicies = 2.23.140.1.2.1
[plain]
basicConstraints = CA:FALSE
CNF
dated() { # name, extensions, from, to, expectation
  quiet openssl req -new -key private-ec-prime256v1.pem -subj "/CN=$1.example" -out "$temp/request"
  quiet openssl ca -config "$temp/ca.cnf" -batch -in "$temp/request" -cert certificate-root.pem -keyfile private-rsa-4096.pem -extensions "$2" -startdate "$3" -enddate "$4" -notext -out "certificate-$1.pem"
  expects "certificate-$1.pem" "1: \$ certificate $5"
}
dated expired plain 20200101000000Z 20210101000000Z 'notBefore=2020-01-01 notAfter=2021-01-01 validityDays=366 trust=?hidden'
dated far plain 20250101000000Z 20600101000000Z 'notAfter=2060-01-01'
dated public-200 public 20260401000000Z 20261017235959Z 'trust=public validityDays=200 extendedKeyUsage=serverAuth'
dated public-398 public 20260201000000Z 20270305235959Z 'trust=public validityDays=398'
quiet openssl ca -config "$temp/ca.cnf" -gencrl -cert certificate-root.pem -keyfile private-rsa-4096.pem -out revoked.crl
expects revoked.crl '1: $ revocation-list hash=SHA-256 issuer=CN=Example_Root,_O=Example'
quiet openssl x509 -in certificate-root.pem -trustout -addtrust serverAuth -out trusted.pem
expects trusted.pem '1: $ certificate label=TRUSTED_CERTIFICATE keyBits=4096'
quiet openssl x509 -in certificate-root.pem -outform DER -out root.cer
expects root.cer '1: $ certificate format=DER keyBits=4096 selfSigned=true'
quiet openssl crl2pkcs7 -nocrl -certfile certificate-root.pem -certfile chain.project/server.crt -out bundle.p7b
expects bundle.p7b '1: $ certificate keyBits=4096 label=PKCS7' '1: $ certificate curve=P-256 label=PKCS7'
quiet openssl crl2pkcs7 -nocrl -certfile certificate-root.pem -outform DER -out bundle-der.p7b
expects bundle-der.p7b '1: $ certificate keyBits=4096 format=DER'
quiet openssl cms -sign -in private-rsa-1024.pem -signer certificate-sha3.pem -inkey private-rsa-3072.pem -outform PEM -out signed.pem
expects signed.pem '1: $ certificate label=CMS keyBits=3072 hash=SHA3-256'

# --- PKCS#12
store() { # name, expectation, options
  local name=$1 wants=$2; shift 2
  quiet openssl pkcs12 -export -inkey chain.project/server.key -in chain.project/server.crt -passout pass:changeit -out "$name.p12" "$@"
  expects "$name.p12" "1: \$ keystore format=PKCS12 contents=private-key $wants" '1: $ private-key encrypted=true format=PKCS12'
}
store modern 'encryptedWith=AES-256-CBC kdf=PBKDF2 kdfHash=SHA-256 iterations=2048 mac=SHA-256 macIterations=2048'
store old 'encryptedWith=3DES-CBC secondCipher=RC2-40-CBC iterations=2048 mac=SHA-1 macIterations=2048' -legacy
store weak 'encryptedWith=RC2-40-CBC iterations=1 mac=SHA-1 macIterations=1' -legacy -keypbe PBE-SHA1-RC2-40 -certpbe PBE-SHA1-RC2-40 -noiter -nomaciter
store million 'iterations=1000000 macIterations=1000000 mac=SHA-512' -iter 1000000 -macalg sha512
quiet openssl pkcs12 -export -inkey chain.project/server.key -in chain.project/server.crt -passout pass: -keypbe NONE -certpbe NONE -nomac -out open.p12
expects open.p12 '1: $ keystore format=PKCS12 contents=private-key encrypted=false mac=absent' '1: $ private-key encrypted=false algorithm=EC curve=P-256' '1: $ certificate subject=CN=server.example,_O=Example'
quiet openssl pkcs12 -export -nokeys -in certificate-root.pem -passout pass:changeit -out only-certificates.p12
expects only-certificates.p12 '# Whether keys are among what is encrypted as a whole cannot be seen.' '1: $ keystore format=PKCS12 contents=?hidden encryptedWith=AES-256-CBC'

# --- keytool
java_store() { # file, type, expectations…
  local file=$1 type=$2; shift 2
  rm -f "$file"
  quiet keytool -genkeypair -keystore "$file" -storetype "$type" -storepass changeit -keypass changeit -alias server -keyalg RSA -keysize 2048 -sigalg SHA256withRSA -dname CN=java.example -validity 365
  expects "$file" "$@"
}
java_store server.jks JKS '1: $ keystore format=JKS contents=private-key encryptedWith=JKS mac=SHA-1' '1: $ private-key format=JKS encrypted=true algorithm=RSA keyBits=2048 encryptedWith=JKS alias=server certificate=CN=java.example' '1: $ certificate format=JKS hash=SHA-256 keyBits=2048 keyInRepository=true'
java_store server.jceks JCEKS '1: $ keystore format=JCEKS contents=private-key encryptedWith=3DES-CBC kdf=PBKDF1 kdfHash=MD5 iterations=200000' '1: $ private-key format=JCEKS encrypted=true algorithm=RSA keyBits=2048' '1: $ certificate format=JCEKS hash=SHA-256'
java_store server.pfx PKCS12 '1: $ keystore format=PKCS12 contents=private-key kdf=PBKDF2 kdfHash=SHA-256 iterations=10000 mac=SHA-256 macIterations=10000' '1: $ private-key encrypted=true format=PKCS12'
rm -f trust.jks
quiet keytool -importcert -noprompt -keystore trust.jks -storetype JKS -storepass changeit -alias root -file certificate-root.pem
expects trust.jks '1: $ keystore format=JKS contents=certificate encrypted=false' '1: $ certificate format=JKS subject=CN=Example_Root,_O=Example'
rm -f secret.jceks
quiet keytool -genseckey -keystore secret.jceks -storetype JCEKS -storepass changeit -keypass changeit -alias secret -keyalg AES -keysize 256
expects secret.jceks '1: $ keystore format=JCEKS contents=secret-key encrypted=true'
if [ -n "${BC:-}" ]; then
  castle=(-providerclass org.bouncycastle.jce.provider.BouncyCastleProvider -providerpath "$BC")
  bc_store() { # file, type, expectations…
    local file=$1 type=$2; shift 2
    rm -f "$file"
    quiet keytool -genkeypair -keystore "$file" -storetype "$type" -storepass changeit -keypass changeit -alias server -keyalg RSA -keysize 2048 -sigalg SHA256withRSA -dname CN=castle.example -validity 365 "${castle[@]}"
    expects "$file" "$@"
  }
  bc_store server.bks BKS '1: $ keystore format=BKS contents=private-key encryptedWith=3DES-CBC mac=SHA-1' '1: $ private-key format=BKS encrypted=true algorithm=RSA keyBits=2048' '1: $ certificate format=BKS hash=SHA-256'
  bc_store server.bcfks BCFKS '1: $ keystore format=BCFKS contents=?hidden encryptedWith=AES-256-CCM kdf=PBKDF2 kdfHash=SHA-512 mac=SHA-512'
  for level in 44 65 87; do
    rm -f "$temp/pq.p12"
    quiet keytool -genkeypair -keystore "$temp/pq.p12" -storetype PKCS12 -storepass changeit -alias pq -keyalg "ML-DSA-$level" -sigalg "ML-DSA-$level" -dname "CN=ml-dsa-$level.example" -validity 365 "${castle[@]}"
    quiet keytool -exportcert -rfc -keystore "$temp/pq.p12" -storetype PKCS12 -storepass changeit -alias pq -file "certificate-ml-dsa-$level.pem" "${castle[@]}"
    expects "certificate-ml-dsa-$level.pem" "1: \$ certificate algorithm=ML-DSA-$level signatureAlgorithm=ML-DSA-$level quantumVulnerable=false validityDays=365 selfSigned=true"
  done
fi

# --- post-quantum keys of OpenSSL 3.5 in Node.js 24
if [ -n "${NODE24:-}" ]; then
  for kind in ml-dsa-44:ML-DSA-44 ml-dsa-65:ML-DSA-65 ml-dsa-87:ML-DSA-87 ml-kem-512:ML-KEM-512 ml-kem-768:ML-KEM-768 ml-kem-1024:ML-KEM-1024 slh-dsa-sha2-128s:SLH-DSA-SHA2-128s slh-dsa-shake-256f:SLH-DSA-SHAKE-256f; do
    "$NODE24" -e "
      const { generateKeyPairSync } = require('node:crypto'), { writeFileSync } = require('node:fs')
      const { publicKey, privateKey } = generateKeyPairSync('${kind%:*}')
      writeFileSync('public-${kind%:*}.pem', publicKey.export({ format: 'pem', type: 'spki' }))
      writeFileSync('private-${kind%:*}.pem', privateKey.export({ format: 'pem', type: 'pkcs8' }))"
    expects "private-${kind%:*}.pem" "1: \$ private-key algorithm=${kind#*:} quantumVulnerable=false encrypted=false"
    expects "public-${kind%:*}.pem" "1: \$ public-key algorithm=${kind#*:} quantumVulnerable=false"
  done
fi

# --- SSH
ssh_key() { # name, expectation, options
  local name=$1 wants=$2; shift 2
  rm -f "ssh-$name" "ssh-$name.pub"
  quiet ssh-keygen -q -C '' -f "ssh-$name" "$@"
  mv "ssh-$name.pub" "ssh-$name-public.pub"
  expects "ssh-$name" "1: \$ private-key format=OpenSSH $wants"
  expects "ssh-$name-public.pub" "1: \$ public-key format=OpenSSH ${wants%% encrypted*} fingerprint=$(ssh-keygen -lf "ssh-$name-public.pub" | cut -d' ' -f2)"
}
ssh_key ed25519 'algorithm=Ed25519 encrypted=false' -t ed25519 -N ''
ssh_key rsa 'algorithm=RSA keyBits=3072 encrypted=false' -t rsa -b 3072 -N ''
ssh_key rsa-1024 'algorithm=RSA keyBits=1024 encrypted=false' -t rsa -b 1024 -N ''
ssh_key dsa 'algorithm=DSA keyBits=1024 encrypted=false' -t dsa -N ''
for bits in 256 384 521; do ssh_key ecdsa-$bits "algorithm=EC curve=P-$bits encrypted=false" -t ecdsa -b $bits -N ''; done
ssh_key locked 'algorithm=Ed25519 encrypted=true encryptedWith=AES-256-CTR kdf=bcrypt-pbkdf iterations=16' -t ed25519 -N changeit
ssh_key locked-rounds 'algorithm=Ed25519 encrypted=true encryptedWith=AES-256-GCM kdf=bcrypt-pbkdf iterations=100' -t ed25519 -N changeit -a 100 -Z aes256-gcm@openssh.com
quiet ssh-keygen -q -s ssh-ed25519 -I example-user -n root -V 20260101000000Z:20260201000000Z -f ssh-ecdsa-256-public.pub ssh-ecdsa-256-public.pub
mv ssh-ecdsa-256-public-cert.pub ssh-user-cert.pub
expects ssh-user-cert.pub '1: $ certificate format=OpenSSH algorithm=EC curve=P-256 notAfter=2026-02-01 validityDays=31 extendedKeyUsage=clientAuth subject=example-user'
ssh-keygen -e -f ssh-rsa-public.pub >ssh2.pub
expects ssh2.pub '1: $ public-key format=SSH2 algorithm=RSA keyBits=3072'
{ printf 'host.example,192.0.2.1 '; cut -d' ' -f1,2 ssh-ed25519-public.pub; printf '@cert-authority *.example '; cut -d' ' -f1,2 ssh-ecdsa-384-public.pub; } >known_hosts
expects known_hosts '1: $ public-key algorithm=Ed25519' '2: $ public-key algorithm=EC curve=P-384'
{ echo '# who may come in'; printf 'from="192.0.2.*",no-pty '; cut -d' ' -f1,2 ssh-rsa-1024-public.pub; } >authorized_keys
expects authorized_keys '2: $ public-key algorithm=RSA keyBits=1024'

# --- OpenPGP
export GNUPGHOME="$temp/gnupg"; mkdir -m 700 "$GNUPGHOME"
pgp() { gpg --batch --quiet --pinentry-mode loopback "$@"; }
pgp_key() { # name, algorithm, passphrase, expectations of the public block…
  local name=$1 kind=$2 pass=$3; shift 3
  quiet pgp --passphrase "$pass" --quick-gen-key "$name@example.test" "$kind" default never
  pgp --armor --export "$name@example.test" >"pgp-$name.asc"
  expects "pgp-$name.asc" "$@"
  pgp --armor --passphrase "$pass" --export-secret-keys "$name@example.test" >"pgp-$name-secret.asc"
}
created=$(date -u +%F)
pgp_key rsa rsa3072 '' "1: \$ public-key format=PGP algorithm=RSA keyBits=3072 created=$created"
expects pgp-rsa-secret.asc '1: $ private-key format=PGP algorithm=RSA keyBits=3072 encrypted=false'
pgp_key locked rsa2048 changeit '1: $ public-key format=PGP algorithm=RSA keyBits=2048'
expects pgp-locked-secret.asc '1: $ private-key format=PGP algorithm=RSA encrypted=true encryptedWith=AES-128 kdf=OpenPGP-S2K s2k=iterated kdfHash=SHA-1'
pgp_key dsa dsa2048 '' '1: $ public-key format=PGP algorithm=DSA keyBits=2048'
expects pgp-dsa-secret.asc '1: $ private-key format=PGP algorithm=DSA encrypted=false'
pgp_key ed25519 ed25519 '' '1: $ public-key format=PGP algorithm=Ed25519'
expects pgp-ed25519-secret.asc '1: $ private-key format=PGP algorithm=Ed25519 encrypted=false'
pgp_key p256 nistp256 '' '1: $ public-key format=PGP algorithm=ECDSA curve=P-256'
expects pgp-p256-secret.asc '1: $ private-key format=PGP algorithm=ECDSA curve=P-256'
pgp_key brainpool brainpoolP384r1 '' '1: $ public-key format=PGP algorithm=ECDSA curve=brainpoolP384r1'
expects pgp-brainpool-secret.asc '1: $ private-key format=PGP algorithm=ECDSA curve=brainpoolP384r1'
quiet pgp --passphrase '' --quick-gen-key sub@example.test ed25519 sign never
quiet pgp --passphrase '' --quick-add-key "$(pgp --with-colons --list-keys sub@example.test | awk -F: '/^fpr/ {print $10; exit}')" cv25519 encr never
pgp --export sub@example.test >subkey.gpg
expects subkey.gpg "1: \$ public-key format=PGP algorithm=Ed25519 subkey=absent fingerprint=$(pgp --with-colons --list-keys sub@example.test | awk -F: '/^fpr/ {print tolower($10); exit}')" '1: $ public-key format=PGP algorithm=X25519 subkey=true'
gpgconf --kill all

# --- age
if [ -n "${AGE_KEYGEN:-}" ]; then
  "$AGE_KEYGEN" 2>/dev/null >age-identity.txt
  expects age-identity.txt '2: $ public-key format=age algorithm=X25519' '3: $ private-key format=age algorithm=X25519 encrypted=false'
  if "$AGE_KEYGEN" -pq 2>/dev/null >age-hybrid.txt; then expects age-hybrid.txt '2: $ public-key format=age algorithm=X25519MLKEM768' '3: $ private-key format=age algorithm=X25519MLKEM768'; else rm -f age-hybrid.txt; fi
fi

# --- inside other files
{ echo 'apiVersion: v1'; echo 'clusters:'; echo '- cluster:'; echo "    certificate-authority-data: $(base64 -w0 certificate-root.pem)"; echo 'users:'; echo '- user:'; echo "    client-certificate-data: $(base64 -w0 chain.project/server.crt)"; echo "    client-key-data: $(base64 -w0 chain.project/server.key)"; } >kubeconfig
expects kubeconfig '4: $ certificate keyBits=4096 isCa=true' '7: $ certificate curve=P-256' '8: $ private-key algorithm=EC curve=P-256 encrypted=false'
{ echo 'kind: Secret'; echo 'data:'; echo "  keystore.jks: $(base64 -w0 trust.jks)"; echo "  ca.der: $(base64 -w0 root.cer)"; echo '  folded: |'; openssl pkey -in private-ec-prime256v1.pem -outform DER | base64 -w64 | sed 's/^/    /'; } >secret.yaml
expects secret.yaml '3: $ keystore format=JKS contents=certificate' '3: $ certificate format=JKS keyBits=4096' '4: $ certificate format=DER keyBits=4096' '6: $ private-key algorithm=EC curve=P-256 format=DER'
{ echo "TLS_KEY=$(base64 -w0 private-ec-prime256v1.pem)"; echo "TLS_CERT=$(base64 -w0 certificate-root.pem)"; echo "CA_DER=$(base64 -w0 root.cer)"; echo "SIGNING_KEY=$(openssl pkey -in private-Ed25519.pem -outform DER | base64 -w0)"; } >base64.env
expects base64.env '1: $ private-key algorithm=EC curve=P-256 encrypted=false' '2: $ certificate keyBits=4096 isCa=true' '3: $ certificate keyBits=4096 selfSigned=true' '4: $ private-key algorithm=Ed25519'
{ echo "<md:KeyDescriptor><ds:X509Certificate>"; base64 -w76 root.cer; echo '</ds:X509Certificate></md:KeyDescriptor>'; } >metadata.xml
expects metadata.xml '2: $ certificate keyBits=4096 isCa=true'
{ echo "const ca = ["; grep -v '^$' chain.project/server.crt | sed "s/.*/  '&',/"; echo "].join('\\n')"; } >joined.js
expects joined.js '2: $ certificate curve=P-256'
node -e "
  const { createPrivateKey, createPublicKey, createSecretKey } = require('node:crypto'), { readFileSync } = require('node:fs')
  const secret = (name) => createPrivateKey(readFileSync('private-' + name + '.pem')).export({ format: 'jwk' })
  const open = (name) => createPublicKey(readFileSync('public-' + name + '.pem')).export({ format: 'jwk' })
  const keys = [secret('rsa-2048'), open('rsa-2048'), secret('ec-prime256v1'), open('ec-secp521r1'), secret('Ed25519'), open('X25519'), createSecretKey(Buffer.alloc(32, 'example')).export({ format: 'jwk' })]
  console.log('{\"keys\":[\n' + keys.map((key) => JSON.stringify(key)).join(',\n') + '\n]}')" >keys.jwks
expects keys.jwks '2: $ private-key format=JWK algorithm=RSA keyBits=2048 encrypted=false' '3: $ public-key format=JWK algorithm=RSA keyBits=2048' '4: $ private-key format=JWK algorithm=EC curve=P-256' '5: $ public-key format=JWK algorithm=EC curve=P-521' '6: $ private-key format=JWK algorithm=Ed25519' '7: $ public-key format=JWK algorithm=X25519' '8: $ secret-key format=JWK keyBits=256'

# --- bad input
head -c 900 certificate-root.pem >cut.pem
expects cut.pem '# Cut off: nothing is there to be judged.'
{ echo '-----BEGIN CERTIFICATE-----'; head -c 900 /dev/zero | tr '\0' 'A' | fold -w 64; echo '-----END CERTIFICATE-----'; } >garbage.pem
expects garbage.pem '# Base64 of nothing.'
printf 'PK\003\004not a keystore at all' >zip.jks
expects zip.jks '# A ZIP archive with the name of a keystore.'
head -c 700 server.jks >cut.jks
expects cut.jks '# Cut off inside of the key: the store is there, its key is not.' '1: $ keystore format=JKS contents=private-key'
