package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.catalogue.checklist.Checklists;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.VisitPlan;
import cn.zhenggai.inspection.plan.PlanningVisit;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.school.Facility;
import cn.zhenggai.support.Photos;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A visit to a kindergarten, from the phone to the record. */
@BrowserTest
class WhatAppliesJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    PlanningVisit planning;

    @Autowired
    Checklists lists;

    @Autowired
    ManagingUnits units;

    @Autowired
    Directory directory;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    @BeforeEach
    void settle() {
        county.settle().letEverybodyIn(Visitor.PASSWORD);
        UnitCard school = directory.unit(TestCounty.SCHOOL).orElseThrow();
        units.change(
                        school.id(),
                        school.version(),
                        new UnitEntry(
                                school.code(),
                                school.kind(),
                                school.name(),
                                school.parentId(),
                                "幼儿园",
                                "公办",
                                120,
                                Set.of(Facility.CANTEEN),
                                true))
                .orThrow();
    }

    @Test
    void aKindergartensRecordHasNoLaboratoryOnIt() throws IOException {
        long visit = visit();
        try (Visitor phone = Visitor.onOwnPhone(port).as("inspector1")) {
            phone.visit("/visits/" + visit + "/write");
            VisitOnPhone hand = new VisitOnPhone(phone.page).ready();
            assertThat(phone.page.locator("[data-group=E]").count()).isZero();
            assertThat(phone.page.locator("[data-omitted]").innerText()).contains("不适用于本校", "已略去");
            assertThat(hand.item("A01").locator(".visit-text").innerText()).contains("安全出口在使用期间保持畅通");

            add(phone.page, "混存", "E02");
            assertThat(phone.page.locator("[data-group=E] [data-item]").count()).isEqualTo(1);
            hand.fitsAThumb("added-by-hand");
            phone.page.reload();
            hand.ready().inOrder("E02");

            hand.notInOrder("A04", photo());
            assertThat(phone.page.locator("[name=description]").inputValue()).isEqualTo("消防器材未保持完好有效");
            assertThat(phone.page.locator("[name=requirement]").inputValue()).startsWith("更换或者送检失效的消防器材");
            assertThat(phone.page.locator("[data-example]").innerText()).contains("示例", "实验楼3具灭火器");
            hand.fitsAThumb("draft-of-catalogue").at("活动室").done();
            phone.page.locator("[data-group=A] .visit-rest").click();
            phone.page.locator(".visit-ask .btn-primary").click();
            phone.page.locator("[data-group=A] .visit-done").waitFor();
            hand.toEnd().notSigned().send().sent();

            phone.visit("/visits/" + visit);
            String record = phone.page.locator("main").innerText();
            assertThat(record)
                    .contains("A04 灭火器、消火栓等消防器材配置齐全、完好有效并定期检验", "更换或者送检失效的消防器材")
                    .containsPattern("合格项中 8 项为批量勾选，时间 \\d\\d:\\d\\d")
                    .contains("E02 混存", "项不适用于本校，已略去")
                    .doesNotContain("实验楼3具", "E01", "E05", "F01", "H02");
            assertThat(record.indexOf("A04 灭火器")).isLessThan(record.indexOf("A01 安全出口"));
            Screens.keep(phone.page, "visit-record-of-kindergarten");
            phone.visit("/visits/" + visit + "/print");
            assertThat(phone.page.locator("body").innerText())
                    .contains("合格项中8项为批量勾选", "项不适用于本校，已略去")
                    .doesNotContain("剧毒", "洗眼器", "实验楼3具");
        }
    }

    private static void add(Page page, String words, String code) {
        page.locator("[name=more]").fill(words);
        Locator hit = page.locator("[data-add=" + code + "]");
        assertThat(hit.innerText()).contains("已略去");
        hit.click();
        page.locator("[data-item=" + code + "]").waitFor();
    }

    private long visit() {
        return planning.plan(
                        county.actor("registrar"),
                        new VisitPlan(
                                county.school(TestCounty.SCHOOL),
                                BureauTime.today(clock),
                                VisitMode.ANNOUNCED,
                                lists.checklist("BIG", BureauTime.today(clock))
                                        .orElseThrow()
                                        .id(),
                                null,
                                null,
                                null,
                                county.actor("inspector1").personId(),
                                List.of(county.actor("inspector2").personId()),
                                null,
                                null))
                .orThrow();
    }

    private Path photo() throws IOException {
        return Files.write(folder.resolve("found.jpg"), Photos.jpeg(4711));
    }
}
