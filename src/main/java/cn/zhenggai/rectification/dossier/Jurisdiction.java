package cn.zhenggai.rectification.dossier;

/**
 * Under whom a case falls. A part of the case's row.
 *
 * @param townshipId null for a school that stands directly under the bureau
 * @param schoolName as it was called when the case was opened
 */
public record Jurisdiction(long bureauId, long sectionId, Long townshipId, long schoolId, String schoolName) {}
