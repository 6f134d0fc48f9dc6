package cn.zhenggai.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.catalogue.checklist.Checklists;
import cn.zhenggai.document.PrintingVisit;
import cn.zhenggai.inspection.list.VisitPack;
import cn.zhenggai.inspection.reading.PackingVisit;
import cn.zhenggai.inspection.reading.ReadingVisits;
import cn.zhenggai.inspection.reading.VisitSheet;
import cn.zhenggai.inspection.record.ItemResult;
import cn.zhenggai.inspection.record.ItemResult.Mark;
import cn.zhenggai.inspection.record.VisitFinding;
import cn.zhenggai.inspection.record.VisitRecord;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.school.Facility;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A school is asked for what it can have; the record says what was left out and what was ticked in bulk. */
@TimeAtHand
abstract class WhatAppliesTests {

    private static final String ME = "inspector1";

    @Autowired
    VisitDesk desk;

    @Autowired
    PackingVisit packing;

    @Autowired
    ReadingVisits reading;

    @Autowired
    PrintingVisit printing;

    @Autowired
    Checklists lists;

    @Autowired
    ManagingUnits units;

    @Autowired
    Directory directory;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void settled() {
        clock.at("2026-09-07T10:00:00");
        desk.county.settle();
        is("小学", null);
    }

    @Test
    void aListLeavesOutWhatASchoolOfItsKindAndWithoutTheFacilityCannotHaveAndSaysHowMuch() {
        is("幼儿园", Set.of(Facility.CANTEEN));
        VisitPack pack = packing.pack(visit("BIG"), desk.actor(ME));
        assertThat(codes(pack.items()))
                .contains("A01", "B01", "B06", "C01", "G09", "I03")
                .doesNotContain("E01", "E02", "E06", "F01", "F02", "F04", "F07", "C02", "H01", "H02", "A08", "I05");
        int all = lists.checklist("BIG", today()).orElseThrow().items().size();
        assertThat(pack.more().stream().filter(VisitPack.Item::omitted))
                .hasSize(all - pack.items().size());
        assertThat(codes(pack.more())).contains("E01", "K10", "M08").doesNotContain("A01");
        assertThat(pack.items().get(0))
                .extracting(VisitPack.Item::text, VisitPack.Item::wording, VisitPack.Item::example)
                .containsExactly("安全出口在使用期间保持畅通，未上锁、未封堵", "安全出口在有人期间上锁或者封堵，影响人员疏散", "教学楼一层东侧安全出口上课期间上锁");

        is("初中", Set.of(Facility.LAB, Facility.BOARDING));
        assertThat(codes(packing.pack(visit("BIG"), desk.actor(ME)).items()))
                .contains("E01", "F04", "H01", "H02")
                .doesNotContain("B01", "I03", "G09", "F01", "C02");
    }

    @Test
    void ofASchoolOfWhichNobodyHasSaidWhatItHasNothingIsLeftOut() {
        is(null, null);
        int all = lists.checklist("BIG", today()).orElseThrow().items().size();
        assertThat(packing.pack(visit("BIG"), desk.actor(ME)).items()).hasSize(all);
        is("一所学校", Set.of());
        assertThat(codes(packing.pack(visit("BIG"), desk.actor(ME)).items()))
                .as("its kind says nothing, its facilities do")
                .contains("I03", "H01")
                .doesNotContain("B01", "E01");
    }

    @Test
    void theSelfCheckOfASchoolIsAskedTheSame() {
        is("小学", Set.of());
        String officer = "officer." + TestCounty.SCHOOL;
        VisitPlan plan = desk.plan(VisitMode.SELF_CHECK, TestCounty.SCHOOL, officer, "principal." + TestCounty.SCHOOL);
        long visit =
                desk.planning.plan(desk.actor(officer), with(plan, "SMALL")).orThrow();
        assertThat(codes(packing.pack(visit, desk.actor(officer)).items()))
                .contains("A01", "G01")
                .doesNotContain("B01", "B04", "B06", "F04");
    }

    @Test
    void theRecordTellsWhatWasWrongInFullTheRestInShortWhatWasTickedInBulkAndWhatWasLeftOut() throws IOException {
        is("幼儿园", Set.of(Facility.CANTEEN));
        long visit = visit("BIG");
        VisitSheet ahead = reading.sheet(visit, desk.actor(ME));
        assertThat(ahead.lines())
                .extracting(VisitSheet.Line::itemCode)
                .contains("A01")
                .doesNotContain("E01");
        assertThat(text(visit)).contains("安全出口在使用期间保持畅通", "项不适用于本校").doesNotContain("剧毒", "null");

        VisitFinding found = desk.found(ME, "A04", Severity.GENERAL, "活动室");
        desk.record(ME, visit, record(found, "E02")).orThrow();
        VisitSheet sheet = reading.sheet(visit, desk.actor(ME));
        assertThat(sheet.counts().omitted())
                .as("what was added by hand is not left out")
                .isEqualTo(ahead.counts().omitted() - 1);
        assertThat(sheet.bulk().items()).isEqualTo(2);
        assertThat(sheet.bulk().times()).containsExactly("09:30", "09:45");
        assertThat(sheet.lines("OK")).extracting(VisitSheet.Line::itemCode).containsOnlyOnce("E02");
        String printed = text(visit);
        assertThat(printed)
                .contains("A04 灭火器、消火栓等消防器材配置齐全、完好有效并定期检验")
                .contains("合格项中2项为批量勾选，时间 09:30、09:45。")
                .contains("另有" + sheet.counts().omitted() + "项不适用于本校，已略去。")
                .contains("2项：A01 安全出口、A03 疏散通道", "1项：A05 应急照明、标志", "1项：E02 混存")
                .doesNotContain("剧毒", "锅炉", "null", "{{");
        assertThat(printed.indexOf("A04 灭火器")).isLessThan(printed.indexOf("A01 安全出口"));
    }

    @Test
    void theSameRecordSentAgainIsTheSameThoughItsBulkTicksAreOlderByThen() {
        long visit = visit("BIG");
        VisitRecord first = record(desk.found(ME, "A04", Severity.GENERAL, "走廊"), null);
        desk.record(ME, visit, first).orThrow();
        VisitRecord later = with(
                first,
                first.results().stream()
                        .map(one -> one.bulkAgo() == null
                                ? one
                                : new ItemResult(one.itemCode(), one.mark(), one.note(), one.bulkAgo() + 90_000))
                        .toList());
        assertThat(desk.record(ME, visit, later).accepted()).isTrue();
        assertThat(reading.sheet(visit, desk.actor(ME)).bulk().times()).containsExactly("09:30", "09:45");
    }

    @Test
    void aFindingWithoutBasisAndOrderTakesThoseOfTheCatalogueAndAnUncheckedRuleCarriesItsMark() {
        long visit = visit("BIG");
        VisitFinding bare = bare(desk.found(ME, "A04", Severity.GENERAL, "库房"));
        VisitFinding unchecked = bare(desk.found(ME, "G01", Severity.GENERAL, "校门"));
        VisitRecord record = desk.record(bare, unchecked);
        desk.record(ME, visit, with(record, List.of(bad("A04"), bad("G01")))).orThrow();
        VisitSheet sheet = reading.sheet(visit, desk.actor(ME));
        assertThat(sheet.findings().get(0).basis()).isEqualTo("《中华人民共和国消防法》第十六条");
        assertThat(sheet.findings().get(0).requirement()).startsWith("更换或者送检失效的消防器材");
        assertThat(sheet.findings().get(1).basis())
                .startsWith("《企业事业单位内部治安保卫条例》")
                .endsWith("（条款待核对）");
    }

    private static ItemResult bad(String code) {
        return new ItemResult(code, Mark.BAD, null);
    }

    private static VisitFinding bare(VisitFinding one) {
        return new VisitFinding(
                one.ref(),
                one.itemCode(),
                one.severity(),
                one.place(),
                one.description(),
                null,
                null,
                false,
                null,
                one.beforePhotos(),
                one.afterPhotos(),
                one.alike(),
                one.alikeCase(),
                null);
    }

    /** From 8:30 to 10:00; two items ticked together with others, one for itself, one that does not apply. */
    private VisitRecord record(VisitFinding found, String added) {
        VisitRecord record = desk.record(found);
        List<ItemResult> results = new ArrayList<>(List.of(
                new ItemResult("A01", Mark.OK, null, 1_800_000L),
                new ItemResult("A03", Mark.OK, null, 900_000L),
                new ItemResult("A05", Mark.NA, null, 900_000L),
                bad("A04")));
        if (added != null) {
            results.add(new ItemResult(added, Mark.OK, null));
        }
        return with(record, results);
    }

    private static VisitRecord with(VisitRecord one, List<ItemResult> results) {
        return new VisitRecord(
                one.key(),
                one.arrivedAt(),
                one.leftAt(),
                results,
                one.findings(),
                one.methods(),
                one.companions(),
                one.opinion(),
                one.signature(),
                one.supplement());
    }

    private long visit(String list) {
        VisitPlan plan = desk.plan(VisitMode.ANNOUNCED, TestCounty.SCHOOL, ME, "inspector2");
        return desk.planning.plan(desk.actor("registrar"), with(plan, list)).orThrow();
    }

    private VisitPlan with(VisitPlan plan, String list) {
        return new VisitPlan(
                plan.schoolId(),
                plan.plannedOn(),
                plan.mode(),
                lists.checklist(list, today()).orElseThrow().id(),
                null,
                null,
                null,
                plan.leaderId(),
                plan.memberIds(),
                plan.subject(),
                null);
    }

    private void is(String kind, Set<Facility> facilities) {
        UnitCard school = directory.unit(TestCounty.SCHOOL).orElseThrow();
        units.change(
                        school.id(),
                        school.version(),
                        new UnitEntry(
                                school.code(),
                                school.kind(),
                                school.name(),
                                school.parentId(),
                                kind,
                                null,
                                null,
                                facilities,
                                true))
                .orThrow();
    }

    private String text(long visit) throws IOException {
        byte[] word = printing.print(visit, desk.actor(ME)).orThrow().word();
        try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(word))) {
            return new XWPFWordExtractor(paper).getText();
        }
    }

    private LocalDate today() {
        return BureauTime.today(clock);
    }

    private static List<String> codes(List<VisitPack.Item> items) {
        return items.stream().map(VisitPack.Item::code).toList();
    }
}

@ProcessTest
class H2WhatAppliesTests extends WhatAppliesTests {}

@OnMariaDb
class MariaDbWhatAppliesTests extends WhatAppliesTests {}
