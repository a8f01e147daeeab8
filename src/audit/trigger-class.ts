/** The four kinds of change after which cryptography is to be audited again. */
import { z } from 'zod'

/** CSA AICM CEK-09, implementation guidelines; what belongs to each stands in knowledge/audit/triggers.yml. */
export const TRIGGER_CLASSES = ['crypto-infrastructure', 'key-lifecycle', 'cloud-configuration', 'security-policy'] as const

export const triggerClass = z.enum(TRIGGER_CLASSES)

export type TriggerClass = (typeof TRIGGER_CLASSES)[number]
