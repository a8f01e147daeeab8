/** The names of the properties of assets: the words that models write and conditions read. */

/** Every property a condition may name: an unknown name would never match, so it is an error. */
export const PROPERTY_NAMES = [
  // the place and the asset itself
  ...['type', 'name', 'language', 'pathClass', 'symbol', 'model', 'path'],
  // what a policy assigns to places
  ...['dataClass', 'environment', 'businessService', 'useCase'],
  // algorithms and their parameters
  ...[
    'algorithm',
    'primitive',
    'mode',
    'padding',
    'curve',
    'hash',
    'digest',
    'mgfHash',
    'publicExponent',
    'generator',
    'divisorBits',
    'cipher',
    'kdf',
  ],
  ...['function', 'purpose', 'usedForSecurity', 'comparison', 'otp', 'keyBits', 'tagBits', 'saltBits', 'ivBits', 'outputBits', 'length'],
  ...['key', 'iv', 'salt', 'seed', 'password', 'label', 'tag', 'convergent', 'randomizedEncryption'],
  ...['iterations', 'cost', 'memoryKiB', 'time', 'parallelism', 'blockSize', 'method', 'hashers', 'schemes', 'deprecated'],
  // what the catalogue knows of an algorithm
  ...[
    'cryptographic',
    'quantumVulnerable',
    'blockBits',
    'classicalSecurityLevel',
    'nistQuantumSecurityLevel',
    'algorithmFamily',
    'ellipticCurve',
  ],
  // protocols
  ...[
    'version',
    'minVersion',
    'maxVersion',
    'disabledVersions',
    'suites',
    'groups',
    'signatureSchemes',
    'earlyData',
    'listener',
    'plaintext',
  ],
  ...[
    'result',
    'read',
    'verification',
    'hostnameVerification',
    'clientVerification',
    'clientAuth',
    'clientCertificates',
    'authentication',
    'revocation',
    'sslmode',
  ],
  ...[
    'endpoint',
    'transport',
    'authenticated',
    'securityPolicy',
    'connectionSpec',
    'disabledAlgorithms',
    'setting',
    'enabled',
    'encryption',
    'integrity',
    'securityLevel',
  ],
  ...['enablesRC4', 'enablesRC2', 'enablesDES', 'enables3DES', 'enablesIDEA', 'enablesSEED', 'enablesMD5', 'enablesGOST', 'enablesExport'],
  ...['enablesNullEncryption', 'enablesAnonymous', 'kex', 'keyExchanges', 'macs', 'hostKeyAlgorithms', 'sshKind', 'userAuthentication'],
  ...['disabledKeyExchanges', 'disabledHostKeyAlgorithms'],
  // tokens
  ...['token', 'jose', 'algorithmsPinned', 'ignoreExpiration', 'signatureRequired', 'keyManagement', 'contentEncryption'],
  // keys and certificates
  ...[
    'material',
    'storage',
    'encrypted',
    'encryptedWith',
    'format',
    'exportable',
    'extractable',
    'origin',
    'imported',
    'importMethod',
    'reuseKey',
  ],
  ...[
    'trust',
    'selfSigned',
    'isCa',
    'issuer',
    'signatureAlgorithm',
    'validity',
    'validityUnit',
    'validityDays',
    'validityHours',
    'validityMonths',
  ],
  ...[
    'notBefore',
    'notAfter',
    'daysRemaining',
    'subject',
    'names',
    'keyUsage',
    'extendedKeyUsage',
    'pathLength',
    'subjectKey',
    'issuerKey',
  ],
  ...['fingerprint', 'publicKey', 'keyInRepository', 'issuerInRepository', 'certificate', 'contents', 'formatVersion', 'keyScheme'],
  ...['kdfHash', 's2k', 's2kBytes', 'secondCipher', 'mac', 'macIterations', 'created', 'subkey', 'hardware', 'alias'],
  ...['expires', 'lifetime', 'earlyRenewalHours', 'minDaysRemaining', 'ttl', 'maxTtl', 'anyName', 'alwaysTrust'],
  // infrastructure
  ...[
    'keySpec',
    'usage',
    'rotation',
    'rotationDays',
    'rotationPeriod',
    'deletionWindowDays',
    'deletionAllowed',
    'purgeProtection',
    'plaintextBackup',
  ],
  ...['protection', 'multiRegion', 'policyPrincipal', 'platform', 'fips', 'keyStorageStandard', 'engine', 'sealWrap', 'double', 'state'],
  ...[
    'resource',
    'service',
    'part',
    'keyManager',
    'keyReference',
    'keyVersion',
    'constrained',
    'replicated',
    'logging',
    'alerted',
    'backup',
    'dnssec',
    'ownerTag',
    'dataClassTag',
  ],
  // what policies of keys and stores say: who may (anyone, restricted, account, named, service), and under which conditions
  ...['policyAdministrator', 'policyChanger', 'policyDeleter', 'policyUser', 'policyGranter', 'policyEverything'],
  ...['policySeparation', 'policyCrossAccount', 'policyServiceBound', 'policyDeletionMfa', 'policyLockoutBypass', 'role'],
  // libraries and modules; their version is `version`
  ...['ecosystem', 'package', 'declared', 'purl', 'direct', 'scope', 'category', 'implementation'],
  ...['support', 'supportSince', 'replacement', 'flaw', 'flawFixedIn', 'note'],
  ...['fipsModule', 'fipsCertificate', 'fipsStandard', 'fipsLevel', 'fipsSunset', 'fipsStatus'],
  // the Key Management Register
  ...['record', 'entry', 'profile', 'tier', 'registered', 'join', 'field', 'registerValue', 'declaredValue', 'missing', 'blocking'],
  ...['owner', 'custodian', 'backupCustodian', 'person', 'ownerKind', 'ownerActive', 'custodianActive', 'ownerIsCustodian'],
  ...['custodianIsBackup', 'approverIsCustodian', 'keyState', 'stateConflict', 'dateConflict', 'registerPurpose', 'personalData'],
  ...['lastRotation', 'nextRotation', 'rotationReason', 'rotatesAfterDeparture', 'deactivates', 'lastAccessReview', 'lastRecoveryTest'],
  ...['lastSupplierReview', 'reviewCovers', 'acknowledged', 'exercised', 'due', 'evidenceDate', 'evidenceType', 'evidenceKind'],
  ...['evidenceGrade', 'evidenceState', 'custodyModel', 'custodyDecision', 'escrow', 'dualControl', 'approvedModule', 'sharedBy'],
  ...['claim', 'asks', 'playbook', 'customerKeys', 'customerKeysOperated', 'remediationOwner', 'legacyRule', 'classified', 'access'],
  ...['principal', 'question', 'secondFactor', 'riskNames', 'reference'],
  ...['daysToRotation', 'daysToDeactivation', 'daysToDue', 'rotationAge', 'accessReviewAge', 'recoveryTestAge', 'supplierReviewAge'],
  ...['acknowledgementAge', 'exerciseAge', 'evidenceAge'],
  // audits: plan, records, incidents, ledger
  ...[
    'area',
    'planned',
    'planDays',
    'lastAudit',
    'nextAudit',
    'performed',
    'auditState',
    'auditTrigger',
    'completed',
    'conflict',
    'independent',
  ],
  ...['missingReview', 'untold', 'findingSeverity', 'findingState', 'correctionDays', 'corrected', 'verifierIsOwner', 'recurrences'],
  ...['procedureReviewed', 'incidentState', 'eventDate', 'postEventAudit', 'notification', 'notificationState', 'deadline', 'sent'],
  ...['lastRun', 'ledgerProblem', 'materialChange'],
  ...['daysToAudit', 'auditAge', 'completedAge', 'procedureReviewAge', 'eventAge', 'runAge', 'correctedAge', 'changeAge'],
] as const

export type PropertyName = (typeof PROPERTY_NAMES)[number]

/** Properties that are numbers; the rest are words, or yes and no. */
const NUMBERS: readonly string[] = [
  ...['keyBits', 'tagBits', 'saltBits', 'ivBits', 'outputBits', 'blockBits', 'divisorBits', 'length', 'publicExponent'],
  ...['iterations', 'cost', 'memoryKiB', 'time', 'parallelism', 'blockSize', 'classicalSecurityLevel', 'nistQuantumSecurityLevel'],
  ...['validityDays', 'validityHours', 'validityMonths', 'earlyRenewalHours', 'minDaysRemaining', 'rotationDays', 'deletionWindowDays'],
  ...['daysToRotation', 'daysToDeactivation', 'daysToDue', 'rotationAge', 'accessReviewAge', 'recoveryTestAge', 'supplierReviewAge'],
  ...['acknowledgementAge', 'exerciseAge', 'evidenceAge', 'evidenceGrade'],
  ...['planDays', 'correctionDays', 'recurrences', 'daysToAudit', 'auditAge', 'completedAge', 'procedureReviewAge', 'eventAge', 'runAge'],
  ...['correctedAge', 'changeAge'],
]

const YES_OR_NO: readonly string[] = [
  ...['usedForSecurity', 'otp', 'convergent', 'randomizedEncryption', 'cryptographic', 'quantumVulnerable', 'earlyData', 'plaintext'],
  ...['algorithmsPinned', 'ignoreExpiration', 'signatureRequired', 'encrypted', 'exportable', 'extractable', 'imported', 'reuseKey'],
  ...['selfSigned', 'isCa', 'expires', 'anyName', 'alwaysTrust', 'rotation', 'deletionAllowed', 'purgeProtection', 'plaintextBackup'],
  ...['multiRegion', 'fips', 'sealWrap', 'double', 'enabled', 'constrained', 'replicated', 'logging', 'alerted', 'backup', 'dnssec'],
  ...['policySeparation', 'policyCrossAccount', 'policyServiceBound', 'policyDeletionMfa', 'policyLockoutBypass'],
  ...['registered', 'blocking', 'ownerActive', 'custodianActive', 'ownerIsCustodian', 'custodianIsBackup', 'approverIsCustodian'],
  ...['personalData', 'rotatesAfterDeparture', 'custodyDecision', 'dualControl', 'approvedModule', 'playbook', 'customerKeysOperated'],
  ...['authenticated', 'classified', 'secondFactor', 'planned', 'performed', 'independent', 'verifierIsOwner', 'postEventAudit'],
]

/** Of which kind the values of a property are, where they are known; material is a word: where it comes from. */
export function kindOf(property: string): 'int' | 'bool' | 'string' {
  if (NUMBERS.includes(property)) return 'int'
  return YES_OR_NO.includes(property) || property.startsWith('enables') ? 'bool' : 'string'
}
