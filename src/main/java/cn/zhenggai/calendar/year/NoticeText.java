package cn.zhenggai.calendar.year;

import cn.zhenggai.calendar.CalendarDay;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of the State Council's notice, as it is copied from a page: 一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。 What is around it
 * is passed over; a later notice pasted behind, which changes or prolongs a holiday, is followed.
 */
final class NoticeText {

    private static final Pattern YEAR = Pattern.compile("(?:关于|现将)(?:调整|延长)?(\\d{4})年");
    private static final Pattern DATED = Pattern.compile("(\\d{4})年\\d{1,2}月\\d{1,2}[日号]");
    private static final Pattern PAPER = Pattern.compile("国(?:办)?发明电[〔\\[(]\\d{4}[〕\\])]\\d+号");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}月\\d{1,2}[日号]");
    private static final Pattern DEED = Pattern.compile("放假|上班|补休|调休|补班|休息|假期");
    private static final Pattern BESIDE = Pattern.compile("鼓励|原则|办法");
    private static final Pattern CHANGES = Pattern.compile("关于调整|现将调整");
    /** Sentences, and items behind a colon; 腊月二十八、周日 is none. */
    private static final Pattern PARTS = Pattern.compile("[。;!]|(?<=:)(?=[一二三四五六七八九十]{1,2}、)");

    private static final Pattern ITEM = Pattern.compile("[一二三四五六七八九十]{1,2}、");
    private static final Pattern HEADING = Pattern.compile("(?:[一二三四五六七八九十]{1,2}、|[-—·•]+)?([^:]{1,40}):");

    /** Signs in a sentence and days in a notice: what has more is something else. */
    private static final int LONGEST = 400;

    private static final int MOST = 1000;

    private final Listed found = new Listed();
    private String name = "";
    /** The line of the last item: what stands in it is meant, whether it is understood or not. */
    private int itemIn;

    private NoticeText() {}

    static boolean like(String text) {
        String plain = plain(text);
        return DAY.matcher(plain).find()
                && DEED.matcher(plain).find()
                && text.lines().noneMatch(TableDays::row);
    }

    static Listed read(String text) {
        NoticeText notice = new NoticeText();
        notice.found.year = year(plain(text));
        notice.found.paper = paper(plain(text));
        if (notice.found.year == null) {
            notice.found.fault(0, "noticeYear");
            return notice.found;
        }
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            for (String part : PARTS.split(plain(lines.get(i)))) {
                notice.part(i + 1, part);
            }
        }
        return notice.found;
    }

    private void part(int line, String part) {
        if (part.length() > LONGEST || found.rows.size() > MOST) {
            found.fault(line, "unclear", excerpt(part));
            return;
        }
        String said = named(line, part);
        boolean deed = DEED.matcher(said).find();
        boolean dated = DAY.matcher(said).find();
        if (deed && dated && BESIDE.matcher(said).find()) {
            found.note(line, "noticeBeside", excerpt(part));
        } else if (deed && dated) {
            days(line, said, itemIn == line);
        } else if (deed && itemIn == line && !said.equals(part)) {
            unclear(line, part, true);
        }
    }

    /** Learns whose days follow. @return what stands behind the heading, all where there is none */
    private String named(int line, String part) {
        Matcher heading = HEADING.matcher(part);
        boolean headed = heading.lookingAt();
        String holiday = Words.holiday(headed ? heading.group(1) : part);
        if (!holiday.isEmpty()) {
            name = holiday;
        }
        if (headed && !holiday.isEmpty() || ITEM.matcher(part).lookingAt()) {
            itemIn = line;
        }
        if (CHANGES.matcher(part).find()) {
            found.rows.removeIf(row -> row.name().equals(name));
        }
        return headed && !holiday.isEmpty() ? part.substring(heading.end()) : part;
    }

    private void days(int line, String part, boolean item) {
        NoticeDays days = NoticeDays.of(part, sureYear(), name.startsWith("元旦"));
        days.misdated().forEach(date -> found.fault(line, "weekday", date));
        if (days.prolonged() != null) {
            prolong(line, days.prolonged());
        } else if (days.deeds().isEmpty() && days.unclear().isEmpty()) {
            unclear(line, part, item);
        }
        days.deeds().forEach(deed -> deed(line, deed));
        days.unclear().forEach(rest -> unclear(line, rest, item));
    }

    private void deed(int line, NoticeDays.Deed deed) {
        if (deed.said() != null && deed.said() != deed.days().size()) {
            found.fault(line, "count", deed.text(), deed.said(), deed.days().size());
        }
        deed.days().forEach(day -> put(line, day, deed.kind()));
    }

    /** 其中9月3日放假 says again what stands before it. */
    private void put(int line, LocalDate day, CalendarDay.Kind kind) {
        boolean known = found.rows.stream().anyMatch(row -> row.day().equals(day) && row.kind() == kind);
        if (!known) {
            found.row(line, day, kind, name.isEmpty() ? "放假" : name);
        }
    }

    /** 延长2020年春节假期至2月2日: the days from its last on, and no work on them. */
    private void prolong(int line, LocalDate until) {
        LocalDate last = found.rows.stream()
                .filter(row -> row.name().equals(name) && row.kind() == CalendarDay.Kind.OFF)
                .map(Listed.Row::day)
                .filter(day -> day.isBefore(until))
                .max(LocalDate::compareTo)
                .orElse(null);
        if (last == null || last.plusDays(NoticeDays.LONGEST).isBefore(until)) {
            found.fault(line, "prolongsNothing", name);
            return;
        }
        found.rows.removeIf(row -> row.day().isAfter(last) && !row.day().isAfter(until));
        last.plusDays(1).datesUntil(until.plusDays(1)).forEach(day -> put(line, day, CalendarDay.Kind.OFF));
    }

    private void unclear(int line, String part, boolean item) {
        if (item) {
            found.fault(line, "unclear", excerpt(part));
        } else {
            found.note(line, "noticeBeside", excerpt(part));
        }
    }

    private int sureYear() {
        return found.year == null ? 0 : found.year;
    }

    private static String excerpt(String part) {
        String wide = part.replace(',', '，').replace('(', '（').replace(')', '）').replace(':', '：');
        return wide.length() <= 40 ? wide : wide.substring(0, 40) + "…";
    }

    private static @Nullable Integer year(String text) {
        Matcher said = YEAR.matcher(text);
        Matcher dated = DATED.matcher(text);
        if (said.find()) {
            return Integer.valueOf(said.group(1));
        }
        return dated.find() ? Integer.valueOf(dated.group(1)) : null;
    }

    private static @Nullable String paper(String text) {
        Matcher paper = PAPER.matcher(text);
        return paper.find() ? paper.group() : null;
    }

    /** Narrow digits and signs, without blanks. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
    }
}
