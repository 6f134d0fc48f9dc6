package cn.zhenggai.campaign;

/**
 * Why a school needs no record, as it is entered.
 *
 * @param fileId of a file that the same person has sent ahead and that proves it, null for none
 */
public record Exemption(ExemptReason reason, String note, Long fileId) {}
