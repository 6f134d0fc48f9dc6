package cn.zhenggai.organisation;

/** A person left or was locked out by the administrator: sessions and tokens of his end now. */
public record PersonDisabled(long personId, String login) {}
