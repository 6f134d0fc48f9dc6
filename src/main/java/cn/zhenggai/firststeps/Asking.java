package cn.zhenggai.firststeps;

import cn.zhenggai.shared.Actor;

/**
 * Who asks, and how his request came in.
 *
 * @param safe whether it came over TLS, as far as this server can see
 * @param host under which name and port he reached the server, as his browser has it
 */
public record Asking(Actor actor, boolean safe, String host) {}
