package cn.zhenggai.coordination.letter;

import cn.zhenggai.coordination.LetterDone;
import cn.zhenggai.coordination.LetterEntry;
import cn.zhenggai.coordination.LetterKind;
import cn.zhenggai.coordination.ProtectionEntry;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingPeople;
import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.support.Photos;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Departments of the county, each with one contact, and letters to them, filled in correctly. */
@Component
public class Departments {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final ManagingUnits units;
    private final ManagingPeople people;
    private final Directory directory;
    private final Office office;
    private final Photos photos;
    private final SendingLetter sending;
    private final AnsweringLetter answering;

    Departments(
            ManagingUnits units,
            ManagingPeople people,
            Directory directory,
            Office office,
            Photos photos,
            SendingLetter sending,
            AnsweringLetter answering) {
        this.units = units;
        this.people = people;
        this.directory = directory;
        this.office = office;
        this.photos = photos;
        this.sending = sending;
        this.answering = answering;
    }

    /** A new department with its contact. */
    public Actor contact(String name) {
        long unit = unit(name);
        String login = "external." + unit;
        people.add(new PersonEntry(login, "联系人", null, null, null, unit, "zh", Set.of(Role.EXTERNAL), true))
                .orThrow();
        return directory.actor(login).orElseThrow();
    }

    /** With nobody in it. */
    public long unit(String name) {
        UnitCard bureau = directory.unit("QLJY").orElseThrow();
        String code = "WB" + NEXT.getAndIncrement();
        return units.add(new UnitEntry(code, UnitKind.DEPARTMENT, name + code, bureau.id(), null, null, null, true))
                .orThrow();
    }

    public LetterEntry letter(Long unit, CaseWalk walk) {
        return new LetterEntry(
                LetterKind.COORDINATION,
                unit,
                "关于校门旁加油站安全距离的函",
                "加油站距校门80米，上下学时段油罐车卸油",
                "请核查并依法处置",
                "上下学由护学岗引导绕行",
                null,
                walk.before());
    }

    /** To the department of this contact; the school takes its measures until the day. */
    public long transferred(CaseWalk walk, Actor contact, String protectedBy) {
        ProtectionEntry meanwhile = protectedBy == null
                ? ProtectionEntry.NONE
                : new ProtectionEntry("上下学由护学岗引导绕行", LocalDate.parse(protectedBy));
        return sending.transfer(walk.number(), head(), letter(contact.unitId(), walk), meanwhile)
                .orThrow();
    }

    public Outcome<Long> transfer(CaseWalk walk, Actor contact) {
        return sending.transfer(walk.number(), head(), letter(contact.unitId(), walk), ProtectionEntry.NONE);
    }

    public long sent(CaseWalk walk, Actor contact) {
        return sending.send(walk.number(), head(), letter(contact.unitId(), walk), ProtectionEntry.NONE)
                .orThrow();
    }

    public Outcome<Long> accept(long letter, Actor contact) {
        return answering.accept(letter, contact);
    }

    public Outcome<Long> done(long letter, Actor contact) {
        return answering.done(letter, contact, proof(contact));
    }

    public LetterDone proof(Actor by) {
        return new LetterDone("已责令加油站调整卸油时段并加装隔离", List.of(photos.taken(by)), List.of());
    }

    public Actor head() {
        return office.actor("sectionhead");
    }
}
