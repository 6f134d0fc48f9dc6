package cn.zhenggai.rectification;

/**
 * Under whom a case falls. A part of the case's row.
 *
 * @param townshipId null for a school that stands directly under the bureau
 * @param schoolName as it was called when the case was opened
 */
record Jurisdiction(long bureauId, long sectionId, Long townshipId, long schoolId, String schoolName) {}
