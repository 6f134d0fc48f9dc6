package cn.zhenggai.inspection;

import java.time.LocalDate;

/**
 * A finding of a visit that is not ordered to be rectified.
 *
 * @param no which finding of the visit, from 1
 * @param advice what the school is advised to do; null for a criticism that says nothing of it
 * @param photosOf the owner of its photos
 */
public record RemarkedFinding(
        long visitId,
        int no,
        long schoolId,
        RemarkKind kind,
        String itemCode,
        LocalDate foundOn,
        String place,
        String description,
        String advice,
        String photosOf) {}
