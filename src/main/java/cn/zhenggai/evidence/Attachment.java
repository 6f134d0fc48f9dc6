package cn.zhenggai.evidence;

/**
 * A staged file to be attached.
 *
 * @param pairOf the attached photo that shows the same place before the work, or null
 */
public record Attachment(long evidenceId, Long pairOf) {}
