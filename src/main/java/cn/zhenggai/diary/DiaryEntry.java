package cn.zhenggai.diary;

import cn.zhenggai.shared.time.DueBy;
import java.time.Instant;

/**
 * What stands in the diary: an end that must be kept, or a visit.
 *
 * @param id the same as long as it is the same thing, however often it is moved
 * @param text what it is; of a confidential case neither title nor school
 * @param when a day, or the hour in which a limit of hours ends
 * @param page where it is dealt with, without the host
 * @param since since when it is known
 */
public record DiaryEntry(String id, String text, DueBy when, String page, Instant since) {}
