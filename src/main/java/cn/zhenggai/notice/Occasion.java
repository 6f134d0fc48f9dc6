package cn.zhenggai.notice;

import java.time.LocalDate;
import java.util.List;

/**
 * What a notice says of how its findings were made.
 *
 * @param visitId null for a hazard that was found on its own
 * @param subject for example {@code 秋季开学校园安全检查}; null for none in particular
 * @param jointWith who else was there, for example {@code 县消防救援大队}; null for nobody
 * @param leadSectionId the section that signs; null for the one with most of the lines
 * @param photos how many were taken
 */
public record Occasion(
        Long visitId,
        long schoolId,
        LocalDate visitedOn,
        String subject,
        String leader,
        List<String> members,
        String jointWith,
        Long leadSectionId,
        int photos) {

    public Occasion {
        members = members == null ? List.of() : List.copyOf(members);
    }
}
