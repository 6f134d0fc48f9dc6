package cn.zhenggai.organisation;

/** A school that a person must keep away from, and why. */
public record ConflictLine(long schoolId, String schoolName, String reason) {}
