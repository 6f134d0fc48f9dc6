package cn.zhenggai.point;

/**
 * A place in a school.
 *
 * @param place where it is, as a finding that is begun there says it
 * @param daily it is part of the round of each school day
 * @param code of the plate that hangs there now
 */
public record Point(long id, long schoolId, String name, String place, boolean daily, int version, String code) {}
