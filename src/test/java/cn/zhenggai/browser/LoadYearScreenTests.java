package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.calendar.year.PublishedYears;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A year's notice is pasted, looked at as months, and refused with its lines when it cannot be meant. */
@BrowserTest
class LoadYearScreenTests {

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @BeforeEach
    void settle() {
        county.settle().letEverybodyIn(Visitor.PASSWORD);
    }

    @Test
    void theNoticeIsPastedAndSeenAsMonthsOnBothWidths() {
        try (Visitor phone = Visitor.onPhone(port);
                Visitor desk = Visitor.atDesk(port)) {
            for (Visitor visitor : new Visitor[] {phone, desk}) {
                preview(visitor, PublishedYears.notice(2019));
                assertThat(visitor.shows("2019 年预览")).isTrue();
                assertThat(visitor.shows("一并计入 2018 年的日历")).isTrue();
                visitor.fits().inspect("load-year-preview");
            }
        }
    }

    @Test
    void whatWouldChangeAndWhatIsWorthALookAreSaid() {
        try (Visitor phone = Visitor.onPhone(port);
                Visitor desk = Visitor.atDesk(port)) {
            for (Visitor visitor : new Visitor[] {phone, desk}) {
                preview(visitor, PublishedYears.notice(2024).replace("5月11日（星期六）", "5月12日（星期日）"));
                assertThat(visitor.shows("与现在不同的日子（2 天）")).isTrue();
                assertThat(visitor.shows("不是放假安排，没有计入")).isTrue();
                visitor.fits().inspect("load-year-changes");
            }
        }
    }

    @Test
    void whatCannotBeMeantIsNamedByItsLine() {
        try (Visitor phone = Visitor.onPhone(port);
                Visitor desk = Visitor.atDesk(port)) {
            for (Visitor visitor : new Visitor[] {phone, desk}) {
                preview(visitor, PublishedYears.notice(2026).replace("2026年部分", "2025年部分"));
                assertThat(visitor.shows("与日历不符")).isTrue();
                visitor.fits().inspect("load-year-refused");
            }
        }
    }

    private static void preview(Visitor visitor, String text) {
        visitor.as("admin").visit("/calendar/load").type("text", text).press("预览");
    }
}
