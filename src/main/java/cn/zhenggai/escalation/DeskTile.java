package cn.zhenggai.escalation;

import cn.zhenggai.shared.Actor;
import java.util.function.ToIntFunction;

/**
 * A number beside the lists of the leaders' desk, contributed as a bean by the feature behind it; one statement. Its name
 * is message {@code <key>}, what it counts {@code <key>.hint}.
 *
 * @param href the list that it is the length of
 * @param count for the one who looks
 */
public record DeskTile(String key, String href, String icon, ToIntFunction<Actor> count) {}
