package cn.zhenggai.rectification;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.opening.Finding;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Severity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The form of a finding, filled in correctly from the start; a test changes what it is about. */
public class FindingForm {

    private final Office office;
    private String finder = "inspector1";
    private String school = TestCounty.SCHOOL;
    private String item = Office.PHYSICAL;
    private Severity severity = Severity.GENERAL;
    private Source source = Source.INSPECTION;
    private String place = "实验楼";
    private String description = "三具灭火器压力不足";
    private String basis = "消防法第十六条";
    private String requirement = "更换并建立台账";
    private LocalDate foundOn = BureauTime.today(Clock.systemUTC());
    private LocalDate deadline;
    private boolean fixedOnTheSpot;
    private String witness;
    private List<Long> before = List.of();
    private List<Long> after = List.of();
    private FindingTies ties = FindingTies.NONE;
    private List<Long> documents = List.of();

    FindingForm(Office office) {
        this.office = office;
    }

    public FindingForm by(String login) {
        finder = login;
        return this;
    }

    public FindingForm school(String code) {
        school = code;
        return this;
    }

    public FindingForm item(String code) {
        item = code;
        return this;
    }

    public FindingForm severity(Severity value) {
        severity = value;
        return this;
    }

    public FindingForm source(Source value) {
        source = value;
        return this;
    }

    public FindingForm place(String text) {
        place = text;
        return this;
    }

    public FindingForm description(String text) {
        description = text;
        return this;
    }

    public FindingForm basis(String text) {
        basis = text;
        return this;
    }

    public FindingForm requirement(String text) {
        requirement = text;
        return this;
    }

    public FindingForm foundOn(LocalDate day) {
        foundOn = day;
        return this;
    }

    public FindingForm deadline(LocalDate day) {
        deadline = day;
        return this;
    }

    public FindingForm fixedOnTheSpot(String seenBy) {
        fixedOnTheSpot = true;
        witness = seenBy;
        return this;
    }

    public FindingForm witness(String name) {
        witness = name;
        return this;
    }

    public FindingForm photos(int count) {
        return photos(office.photos.taken(finder(), count));
    }

    public FindingForm photos(List<Long> ids) {
        before = ids;
        return this;
    }

    public FindingForm photosAfter(int count) {
        return photosAfter(office.photos.taken(finder(), count));
    }

    public FindingForm photosAfter(List<Long> ids) {
        after = ids;
        return this;
    }

    public FindingForm documents(List<Long> ids) {
        documents = ids;
        return this;
    }

    public FindingForm ties(FindingTies what) {
        ties = what;
        return this;
    }

    Actor finder() {
        return office.actor(finder);
    }

    Finding filled() {
        return new Finding(
                school == null ? null : office.county.settle().school(school),
                item,
                severity,
                source,
                place,
                description,
                basis,
                requirement,
                foundOn,
                deadline,
                fixedOnTheSpot,
                witness,
                before,
                after,
                documents,
                ties);
    }
}
