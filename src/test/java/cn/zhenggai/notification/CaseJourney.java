package cn.zhenggai.notification;

import cn.zhenggai.TestCounty;
import cn.zhenggai.notice.signing.ReceivingNotice;
import cn.zhenggai.notice.signing.SigningNotice;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingPeople;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.organisation.Responsibility;
import cn.zhenggai.rectification.Opinion;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.rectification.WorkDone;
import cn.zhenggai.rectification.opening.Finding;
import cn.zhenggai.rectification.opening.OpeningCase;
import cn.zhenggai.rectification.verification.VerifyingWork;
import cn.zhenggai.rectification.work.AssigningWork;
import cn.zhenggai.rectification.work.ReportingWork;
import cn.zhenggai.rectification.work.SigningReport;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Severity;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes a case of the test county from step to step, through the use cases. */
@Component
public record CaseJourney(
        TestCounty county,
        Directory directory,
        ManagingPeople people,
        OpeningCase opening,
        SigningNotice signing,
        ReceivingNotice receiving,
        AssigningWork assigning,
        ReportingWork reporting,
        SigningReport reports,
        VerifyingWork verifying,
        Clock clock) {

    public static final String PRINCIPAL = "principal." + TestCounty.SCHOOL;
    public static final String OFFICER = "officer." + TestCounty.SCHOOL;
    public static final String WORKER = "worker." + TestCounty.SCHOOL;

    /** The county, with a contact leader for the school and somebody who signs for its principal. */
    public void settle() {
        county.settle();
        if (directory.actor("contact").isEmpty()) {
            long bureau = directory.unit("QLJY").orElseThrow().id();
            long contact = people.add(entry("contact", "包点领导", bureau, Role.CONTACT_LEADER))
                    .orThrow();
            people.assignSchools(contact, Responsibility.CONTACT_LEADER, List.of(county.school(TestCounty.SCHOOL)));
            people.add(entry("signatory", "副校长", county.school(TestCounty.SCHOOL), Role.SIGNATORY))
                    .orThrow();
        }
    }

    public Actor actor(String login) {
        return county.actor(login);
    }

    public void mailTo(String login, String address, String language) {
        PersonCard card = directory.person(actor(login).personId()).orElseThrow();
        PersonEntry entry = new PersonEntry(
                login, card.name(), card.post(), card.phone(), address, card.unitId(), language, card.roles(), true);
        people.change(card.id(), card.version(), entry).orThrow();
    }

    public CaseNumber drafted() {
        return drafted("M02", "办公楼");
    }

    public CaseNumber drafted(String item, String place) {
        Finding finding = new Finding(
                county.school(TestCounty.SCHOOL),
                item,
                Severity.GENERAL,
                Source.INSPECTION,
                place,
                "与规定不符",
                null,
                "改正",
                BureauTime.today(clock),
                null,
                false,
                null,
                null,
                null,
                null);
        return opening.open(actor("inspector1"), finding).orThrow();
    }

    public CaseNumber issued() {
        return signed(drafted());
    }

    public CaseNumber issuedInConfidence() {
        CaseNumber number = drafted("L04", "教师办公室");
        return signing.sign(number, actor("personnelhead"), null, "限期整改").orThrow();
    }

    public CaseNumber signed(CaseNumber draft) {
        return signing.sign(draft, actor("sectionhead"), null, "限期整改").orThrow();
    }

    public CaseNumber assigned() {
        CaseNumber number = issued();
        receiving.receive(number, actor(OFFICER)).orThrow();
        return assign(number, WORKER);
    }

    public CaseNumber assign(CaseNumber number, String login) {
        return assigning
                .assign(number, actor(OFFICER), actor(login).personId(), null)
                .orThrow();
    }

    public CaseNumber reassign(CaseNumber number, String login) {
        return assigning
                .reassign(number, actor(OFFICER), actor(login).personId(), null)
                .orThrow();
    }

    public CaseNumber verified(CaseNumber number, boolean passed) {
        reporting
                .report(number, actor(WORKER), new WorkDone("改好", null, null, null, null))
                .orThrow();
        reports.review(number, actor(PRINCIPAL), true, null).orThrow();
        for (String inspector : List.of("inspector1", "inspector2")) {
            verifying
                    .verify(number, actor(inspector), new Opinion(passed, "看过", null, null))
                    .orThrow();
        }
        return number;
    }

    private static PersonEntry entry(String login, String name, long unit, Role role) {
        return new PersonEntry(login, name, null, null, null, unit, "zh", Set.of(role), true);
    }
}
