package cn.zhenggai.security;

import java.io.Serializable;

/**
 * What a session remembers of its person. Rights are not in here: they are read anew for every request.
 *
 * @param version of the credential at login; the session ends as soon as the credential has another
 */
public record SignedIn(long personId, String login, int version) implements Serializable {}
