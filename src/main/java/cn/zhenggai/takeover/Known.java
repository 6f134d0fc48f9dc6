package cn.zhenggai.takeover;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What rows of one portion are read with: each asked of the database once, whatever the rows say. */
final class Known {

    private final Schools schools;
    private final Classes classes;
    private final Directory directory;
    private final Deadlines deadlines;
    private final LedgerTexts texts;
    private final long bureauId;
    private final LocalDate today;
    private final Map<String, Optional<UnitCard>> sections = new HashMap<>();
    private final Map<Integer, LocalDate> later = new HashMap<>();

    Known(
            Schools schools,
            Classes classes,
            Directory directory,
            Deadlines deadlines,
            LedgerTexts texts,
            long bureauId,
            LocalDate today) {
        this.schools = schools;
        this.classes = classes;
        this.directory = directory;
        this.deadlines = deadlines;
        this.texts = texts;
        this.bureauId = bureauId;
        this.today = today;
    }

    Schools schools() {
        return schools;
    }

    Classes classes() {
        return classes;
    }

    LocalDate today() {
        return today;
    }

    Optional<UnitCard> section(String category) {
        return sections.computeIfAbsent(category, letter -> directory.sectionFor(bureauId, letter));
    }

    /** The day so many working days after today. */
    LocalDate after(int workdays) {
        return later.computeIfAbsent(workdays, days -> deadlines.after(today, Limit.workdays(days)));
    }

    LedgerTexts texts() {
        return texts;
    }
}
