/** pom.xml with parents and properties, Gradle scripts, version catalogs and lock files. */
import { describe, expect, it } from 'vitest'
import { usesIn } from '../harness/dependencies'

const PARENT = `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.acme</groupId>
  <artifactId>parent</artifactId>
  <version>7</version>
  <packaging>pom</packaging>
  <properties>
    <bc.version>1.\${bc.minor}</bc.version>
    <bc.minor>70</bc.minor>
  </properties>
  <dependencyManagement>
    <dependencies>
      <dependency>
        <groupId>org.bouncycastle</groupId>
        <artifactId>bcprov-jdk15on</artifactId>
        <version>\${bc.version}</version>
      </dependency>
    </dependencies>
  </dependencyManagement>
</project>
`

const CHILD = `<project>
  <parent>
    <groupId>com.acme</groupId>
    <artifactId>parent</artifactId>
    <version>7</version>
  </parent>
  <artifactId>web</artifactId>
  <properties><bc.minor>65</bc.minor></properties>
  <dependencies>
    <dependency>
      <groupId>org.bouncycastle</groupId>
      <artifactId>bcprov-jdk15on</artifactId>
    </dependency>
    <dependency>
      <groupId>\${project.groupId}</groupId>
      <artifactId>core</artifactId>
      <version>\${project.version}</version>
    </dependency>
    <dependency>
      <groupId>io.jsonwebtoken</groupId>
      <artifactId>jjwt</artifactId>
      <version>[0.9,0.10)</version>
    </dependency>
    <dependency>
      <groupId>com.jcraft</groupId>
      <artifactId>jsch</artifactId>
      <version>0.1.55</version>
      <scope>test</scope>
    </dependency>
    <dependency>
      <groupId>org.mindrot</groupId>
      <artifactId>jbcrypt</artifactId>
      <version>\${unknown.property}</version>
    </dependency>
  </dependencies>
</project>
`

describe('pom.xml', () => {
  it('takes versions from properties, parents and what they manage; its own properties count first', async () => {
    expect((await usesIn({ 'pom.xml': PARENT, 'web/pom.xml': CHILD })).uses).toEqual([
      'web/pom.xml:12 org.bouncycastle:bcprov-jdk15on 1.65',
      'web/pom.xml:16 com.acme:core 7',
      'web/pom.xml:21 io.jsonwebtoken:jjwt ? [0.9,0.10)',
      'web/pom.xml:26 com.jcraft:jsch 0.1.55 (development)',
      'web/pom.xml:32 org.mindrot:jbcrypt ? ${unknown.property}',
    ])
  })

  it('leaves open what a parent outside of the repository says', async () => {
    const uses = (await usesIn({ 'web/pom.xml': CHILD })).uses
    expect(uses[0]).toBe('web/pom.xml:12 org.bouncycastle:bcprov-jdk15on ?')
  })

  it('does not believe a file in the place of the parent that is another project', async () => {
    const uses = (await usesIn({ 'pom.xml': PARENT.replace('<artifactId>parent<', '<artifactId>other<'), 'web/pom.xml': CHILD })).uses
    expect(uses[0]).toBe('web/pom.xml:12 org.bouncycastle:bcprov-jdk15on ?')
  })

  it('bears parents that are each other', async () => {
    const loop = (own: string, other: string): string =>
      `<project><parent><artifactId>${other}</artifactId><relativePath>../${other}/pom.xml</relativePath></parent><artifactId>${own}</artifactId><dependencies><dependency><groupId>g.x</groupId><artifactId>a</artifactId></dependency></dependencies></project>`
    expect((await usesIn({ 'a/pom.xml': loop('a', 'b'), 'b/pom.xml': loop('b', 'a') })).uses).toEqual([
      'a/pom.xml:1 g.x:a ?',
      'b/pom.xml:1 g.x:a ?',
    ])
  })
})

describe('Gradle', () => {
  it('is read from Groovy and Kotlin, with values that the script names', async () => {
    const groovy = `ext {
  bcVersion = '1.70'
}
dependencies {
  // implementation 'org.bouncycastle:bcprov-jdk15on:1.0'
  implementation "org.bouncycastle:bcprov-jdk15on:$bcVersion"
  testImplementation 'com.jcraft:jsch:0.1.55'
  api group: 'org.mindrot', name: 'jbcrypt', version: '0.3'
  implementation 'com.nimbusds:nimbus-jose-jwt'
  implementation project(':core')
}
`
    const kotlin = `val jjwtVersion: String by project
dependencies {
    implementation("io.jsonwebtoken:jjwt:\${jjwtVersion}")
    implementation("org.bouncycastle:bcpkix-jdk18on:1.+")
}
`
    const read = await usesIn({ 'build.gradle': groovy, 'app/build.gradle.kts': kotlin, 'gradle.properties': 'jjwtVersion=0.9.1\n' })
    expect(read.uses).toEqual([
      'app/build.gradle.kts:3 io.jsonwebtoken:jjwt 0.9.1',
      'app/build.gradle.kts:4 org.bouncycastle:bcpkix-jdk18on ? 1.+',
      'build.gradle:6 org.bouncycastle:bcprov-jdk15on 1.70',
      'build.gradle:7 com.jcraft:jsch 0.1.55 (development)',
      'build.gradle:8 org.mindrot:jbcrypt 0.3',
      'build.gradle:9 com.nimbusds:nimbus-jose-jwt ?',
    ])
  })

  it('has versions in catalogs and in its lock file', async () => {
    const catalog = `[versions]
bc = "1.70"
strict = { strictly = "0.9.2" }

[libraries]
bc-prov = { module = "org.bouncycastle:bcprov-jdk15on", version.ref = "bc" }
jose = { group = "org.bitbucket.b_c", name = "jose4j", version.ref = "strict" }
jsch = "com.jcraft:jsch:0.1.55"
nimbus = { module = "com.nimbusds:nimbus-jose-jwt" }
`
    expect((await usesIn({ 'gradle/libs.versions.toml': catalog })).uses).toEqual([
      'gradle/libs.versions.toml:6 org.bouncycastle:bcprov-jdk15on 1.70',
      'gradle/libs.versions.toml:7 org.bitbucket.b_c:jose4j 0.9.2',
      'gradle/libs.versions.toml:8 com.jcraft:jsch 0.1.55',
      'gradle/libs.versions.toml:9 com.nimbusds:nimbus-jose-jwt ?',
    ])
    const lock =
      '# This is a Gradle generated file for dependency locking.\ncom.nimbusds:nimbus-jose-jwt:9.37=compileClasspath,runtimeClasspath\nnet.minidev:json-smart:2.5.0=runtimeClasspath\nempty=annotationProcessor\n'
    expect(
      (await usesIn({ 'build.gradle': "dependencies { implementation 'com.nimbusds:nimbus-jose-jwt:9.+' }", 'gradle.lockfile': lock }))
        .uses,
    ).toEqual(['build.gradle:1 com.nimbusds:nimbus-jose-jwt 9.37', 'gradle.lockfile:3 net.minidev:json-smart 2.5.0 (indirect)'])
  })
})
