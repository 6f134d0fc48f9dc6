package cn.zhenggai.calendar.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.zhenggai.calendar.CalendarDay;
import cn.zhenggai.calendar.year.YearSheet.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is noted, what is refused and what is passed over in each form of a list. */
class FormsOfAListTests {

    private static final String TABLE = PublishedYears.table(2026) + "\n";
    private static final String NOTICE = PublishedYears.notice(2026);
    private static final String SIGNS = "9999年13月45日至、（星期八）放假上班，共99天{\"[]:\r\n BEGIN:END:VEVENT;DTSTART=P9Y,off,\"\t";
    private static final int LINES = (int) TABLE.lines().count();

    @ParameterizedTest
    @CsvSource({"2026-01-01;off;元旦,      twice", "2026-05-09;班;劳动节,     twice", "2026-03-03;work;妇女节,   workOnWeekday"})
    void aRowThatSaysNothingNewIsNotedAndTheListCounts(String row, String note) {
        YearSheet sheet = ReadingSheet.read(TABLE + row, null);
        assertThat(sheet.sound()).isTrue();
        assertThat(sheet.days()).isEqualTo(PublishedYears.days(2026));
        assertThat(sheet.notes()).contains(Fault.of(LINES + 1, note, row.substring(0, 10)));
    }

    @Test
    void aWorkbookSaysTheSameBelowItsTitleAndInAnotherOrder() throws IOException {
        YearSheet sheet = ReadingSheet.read(workbook(TABLE), null);
        assertThat(sheet.faults()).isEmpty();
        assertThat(sheet.days()).isEqualTo(PublishedYears.days(2026));
        assertThat(ReadingSheet.read(workbook(TABLE.replace("2026-05-02,休", "2026-05-02,也许")), null)
                        .faults())
                .extracting(Fault::code)
                .contains("kind");
        assertThat(ReadingSheet.read(workbook("x,y,z\n1,2,3\n"), null).faults())
                .extracting(Fault::code)
                .containsExactly("workbookNoColumn");
    }

    /** Name, day and kind of each line. */
    private static byte[] workbook(String table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Office", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("放假安排");
            sheet.value(0, 0, "2026年放假安排");
            int row = 1;
            for (String line : table.lines().toList()) {
                String[] cells = line.split(",", -1);
                sheet.value(row, 0, cells[2]);
                sheet.value(row, 1, cells[0]);
                sheet.value(row++, 2, cells[1]);
            }
            sheet.finish();
        }
        return out.toByteArray();
    }

    @Test
    void daysOffOnWeekendsAreCountedInOneNote() {
        assertThat(ReadingSheet.read(TABLE, null).notes()).containsExactly(Fault.of(0, "offOnWeekend", 14L));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01;work;元旦,     both",
        "2026-01-04;off;元旦,      both",
        "2027-06-01;off;儿童节,    otherYear",
        "2025-11-30;off;元旦,      otherYear"
    })
    void aContradictionIsRefused(String row, String fault) {
        YearSheet sheet = ReadingSheet.read(TABLE + row, null);
        assertThat(sheet.faults()).singleElement().satisfies(found -> {
            assertThat(found.line()).isEqualTo(LINES + 1);
            assertThat(found.code()).isEqualTo(fault);
        });
    }

    @Test
    void aListMustHaveTheFixedDaysOfItsTime() {
        String without = PublishedYears.table(2013);
        assertThat(ReadingSheet.read(without, null).sound())
                .as("2 May was a working day then")
                .isTrue();
        assertThat(ReadingSheet.read(TABLE.replace("2026-05-02,休,劳动节\n", ""), null)
                        .faults())
                .containsExactly(Fault.of(0, "fixedMissing", "2026-05-02"));
        assertThat(ReadingSheet.read(TABLE.replace("2026-02-16,休,春节\n", ""), null)
                        .notes())
                .contains(Fault.of(0, "lunarMissing", "2026-02-16", "春节"));
    }

    @ParameterizedTest
    @CsvSource({
        "至3日（周六）,        至3日（周日）,     NONE",
        "1月4日（周日）上班,   1月4日（周六）上班, weekday",
        "放假调休，共9天,      放假调休，共8天,   count",
        "5月9日（周六）上班,   5月9日（周六）另行通知上班时间, unclear",
        "6月19日（周五）,      6月31日（周五）,   unclear",
        "6月19日（周五）,      6月19（周五）,     unclear",
        "9月25日（周五）至27日, 9月25日（周五）至7日, unclear",
        "2026年部分,           部分,              weekday"
    })
    void whatANoticeCannotMeanIsNamedByItsLine(String right, String wrong, String code) {
        YearSheet sheet = ReadingSheet.read(NOTICE.replace(right, wrong), null);
        if ("NONE".equals(code)) {
            assertThat(sheet.sound()).isTrue();
        } else {
            assertThat(sheet.faults()).extracting(Fault::code).contains(code);
            assertThat(sheet.faults()).extracting(Fault::line).noneMatch(line -> line == 0);
        }
    }

    @Test
    void anAmendmentAloneIsNotTheListOfAYear() {
        String alone = "国务院办公厅关于延长2020年春节假期的通知\n一、延长2020年春节假期至2月2日（星期日），2月3日（星期一）起正常上班。";
        assertThat(ReadingSheet.read(alone, null).faults()).containsExactly(Fault.of(2, "prolongsNothing", "春节"));
    }

    @Test
    void aNoticeThatNamesNoYearIsAskedForOne() {
        String text = "元旦：1月1日放假，与周末连休。";
        assertThat(ReadingSheet.read(text, null).faults()).containsExactly(Fault.of(0, "noticeYear"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'holidayName':'%s','day':'%s','kind':'%k','wage':3}]",
                "{'code':0,'holiday':{'x':{'holiday':%o,'name':'%s','date':'%s','target':'x'}}}",
                "{'data':{'list':[{'title':'%s','date':'%sT00:00:00+08:00','isWorkday':%w}]}}"
            })
    void otherCollectionsAreReadAsWell(String form) {
        int begin = form.indexOf("'x':{") > 0 ? form.indexOf("'x':{") : form.indexOf("{'holidayName");
        int from = begin > 0 ? begin : form.indexOf("{'title");
        String each = form.substring(Math.max(from, 1), form.indexOf('}') + 1);
        String all = PublishedYears.days(2026).stream()
                .map(day -> filled(each, day)
                        .replace("'x':{", "'" + day.day().toString().substring(5) + "':{"))
                .collect(Collectors.joining(","));
        YearSheet sheet = ReadingSheet.read(form.replace(each, all).replace('\'', '"'), null);
        assertThat(sheet.faults()).isEmpty();
        assertThat(sheet.days()).isEqualTo(PublishedYears.days(2026));
    }

    private static String filled(String each, CalendarDay day) {
        return each.replaceFirst("%s", day.name())
                .replaceFirst("%s", day.day().toString())
                .replace("%k", day.off() ? "off" : "work")
                .replace("%o", String.valueOf(day.off()))
                .replace("%w", String.valueOf(!day.off()));
    }

    @Test
    void spansAndListsByKindAreRead() {
        String spans = """
                {"Years": {"2026": [
                  {"Name": "元旦", "StartDate": "2026-01-01", "EndDate": "2026-01-03", "CompDays": ["2026-01-04"]},
                  {"Name": "劳动节", "StartDate": "2026-05-01", "EndDate": "2026-05-02"},
                  {"Name": "国庆节", "StartDate": "2026-10-01", "EndDate": "2026-10-03"}]}}""";
        assertThat(days(spans)).startsWith("2026-01-01 OFF 元旦").contains("2026-01-04 WORK 元旦");
        String lists = """
                {"holidays": {"2026-01-01": "New Year's Day,元旦,1", "2026-05-01": "劳动节", "2026-05-02": "劳动节",
                  "2026-10-01": "国庆节", "2026-10-02": "国庆节", "2026-10-03": "国庆节"},
                 "workdays": {"2026-01-04": "元旦"}}""";
        assertThat(days(lists)).startsWith("2026-01-01 OFF 元旦", "2026-01-04 WORK 元旦");
    }

    @Test
    void aDayOfACollectionThatSaysNeitherIsNamedByItsLine() {
        String text = PublishedYears.json(2026)
                .replace("\"date\": \"2026-01-02\",\n      \"isOffDay\"", "\"date\": \"2026-01-02\",\n      \"x\"");
        assertThat(ReadingSheet.read(text, null).faults()).containsExactly(Fault.of(12, "kind", "2026-01-02", ""));
        assertThat(ReadingSheet.read("{\"year\": 2026, \"days\": [", null).faults())
                .extracting(Fault::code)
                .containsExactly("brokenJson");
    }

    @Test
    void anEventThatIsNeitherIsPassedOverAndOneThatMayBeEitherIsRefused() {
        String sound = PublishedYears.calendar(2026);
        assertThat(with(sound, "DTSTART:20260304", "SUMMARY:元宵节").notes())
                .extracting(Fault::code)
                .contains("eventBeside");
        assertThat(with(sound, "DTSTART:20260304", "SUMMARY:春节调休").faults())
                .extracting(Fault::code)
                .containsExactly("eventUnclear");
        assertThat(with(sound, "DTSTART:20260304", "SUMMARY:放假", "RRULE:FREQ=YEARLY")
                        .faults())
                .extracting(Fault::code)
                .containsExactly("eventRepeats");
        assertThat(with(sound, "DTSTART:2026", "SUMMARY:放假").faults())
                .extracting(Fault::code)
                .containsExactly("date");
        assertThat(with(sound, "DTSTART:20260304", "DTEND:20260804", "SUMMARY:放假")
                        .faults())
                .extracting(Fault::code)
                .containsExactly("eventSpan");
    }

    @Test
    void eventsMayLastByHoursAndSayByOtherLinesWhatTheyAre() {
        String sound = PublishedYears.calendar(2026);
        YearSheet hours =
                with(sound, "DTSTART;TZID=Asia/Shanghai:20260304T000000", "DTEND:20260304T160000Z", "SUMMARY:县（休）");
        assertThat(hours.days()).contains(new CalendarDay(LocalDate.of(2026, 3, 4), CalendarDay.Kind.OFF, "县（休）"));
        assertThat(hours.days()).hasSize(40);
        YearSheet apple = with(
                sound,
                "DTSTART;VALUE=DATE:20260307",
                "DURATION:PT24H",
                "X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY",
                "SUMMARY:春节");
        assertThat(apple.days()).contains(new CalendarDay(LocalDate.of(2026, 3, 7), CalendarDay.Kind.WORK, "春节"));
    }

    @Test
    void ofSeveralYearsOneIsPicked() {
        String both = PublishedYears.calendar(2018).replace("END:VCALENDAR\r\n", "")
                + PublishedYears.calendar(2019).replaceAll("(?s)^.*?(?=BEGIN:VEVENT)", "");
        assertThat(ReadingSheet.read(both, null).faults()).containsExactly(Fault.of(0, "manyYears", "2018、2019"));
        YearSheet picked = ReadingSheet.pick(ReadingSheet.listed(both), 2019);
        assertThat(picked.faults()).isEmpty();
        assertThat(picked.days()).isEqualTo(PublishedYears.days(2019));
        assertThat(picked.notes()).contains(Fault.of(0, "otherYears", 29));
    }

    @Test
    void whateverIsBrokenIsAFaultAndNoFailure() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("FormsOfAListTests: -Dseed=" + seed);
        Random random = new Random(seed);
        List<String> forms = List.of(TABLE, NOTICE, PublishedYears.json(2026), PublishedYears.calendar(2026));
        for (int i = 0; i < 800; i++) {
            StringBuilder text = new StringBuilder(forms.get(i % forms.size()));
            for (int change = random.nextInt(12); change >= 0; change--) {
                int place = random.nextInt(text.length());
                int signs = Math.min(random.nextInt(9), text.length() - place);
                String other = SIGNS.substring(random.nextInt(SIGNS.length()));
                text.replace(place, place + signs, other.substring(0, random.nextInt(other.length() + 1)));
            }
            String broken = text.toString();
            assertThatCode(() -> {
                        YearSheet sheet =
                                ReadingSheet.pick(ReadingSheet.listed(broken), random.nextBoolean() ? 2026 : null);
                        if (sheet.sound()) {
                            assertThat(ReadingSheet.read(sheet.text(), null).days())
                                    .isEqualTo(sheet.days());
                        }
                    })
                    .as("seed %d, number %d: %s", seed, i, broken)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void whatHasNoEndIsCutOff() {
        String endless = "关于2026年部分节假日安排的通知\n春节：" + "延长1月1日假期至9999年1月1日放假、".repeat(40_000);
        assertThat(ReadingSheet.read(endless, null).sound()).isFalse();
        String far = PublishedYears.notice(2020).replace("假期至2月2日（农历正月初九，星期日）", "假期至9999年1月1日");
        assertThat(ReadingSheet.read(far, null).faults())
                .extracting(Fault::code)
                .containsExactly("prolongsNothing");
        assertThat(ReadingSheet.read("[".repeat(100_000), null).faults())
                .extracting(Fault::code)
                .containsExactly("brokenJson");
    }

    private static YearSheet with(String calendar, String... lines) {
        String event = "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
        return ReadingSheet.read(calendar.replace("END:VCALENDAR", event + "END:VCALENDAR"), null);
    }

    private static List<String> days(String text) {
        YearSheet sheet = ReadingSheet.read(text, null);
        assertThat(sheet.faults()).isEmpty();
        return sheet.days().stream()
                .map(day -> day.day() + " " + day.kind() + " " + day.name())
                .toList();
    }
}
