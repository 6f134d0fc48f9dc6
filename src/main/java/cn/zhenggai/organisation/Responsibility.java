package cn.zhenggai.organisation;

/** How a person answers for a school that he does not work in: 责任督学 or 包点领导. */
public enum Responsibility {
    INSPECTOR,
    CONTACT_LEADER
}
