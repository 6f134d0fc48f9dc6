package cn.zhenggai.security;

/** What a program may do with a token; never more than its person may. Words are messages {@code token.reach.<name>}. */
public enum TokenReach {
    /** What changes nothing: GET and HEAD. */
    READ,
    ACT
}
