package cn.zhenggai.diary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The link of one person, without its secret.
 *
 * @param readAt when a calendar asked last, to the hour; null before the first time
 */
public record DiaryLink(Instant madeAt, @Nullable Instant readAt) {}
