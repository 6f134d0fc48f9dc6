package cn.zhenggai.rectification.dossier;

import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** At whose desks a case lies, by what it is and where it belongs. */
interface CaseDesks {

    Severity severity();

    Jurisdiction jurisdiction();

    Hazard hazard();

    Discovery discovery();

    CaseOrder order();

    /** Who signs the notice, and may withdraw it. */
    default Desk signatory() {
        if (order().signingDesk() != null) {
            return order().signingDesk();
        }
        return severity() == Severity.MAJOR ? deputy() : sectionHead();
    }

    /** Who has to find somebody when nobody may re-inspect. */
    default Desk dispatcher() {
        if (discovery().insideSchool()) {
            return principal();
        }
        return hazard().confidential()
                ? sectionHead()
                : Desk.of(Desk.Kind.REGISTRAR, jurisdiction().bureauId());
    }

    default Desk sectionHead() {
        return Desk.of(Desk.Kind.SECTION_HEAD, jurisdiction().sectionId());
    }

    default Desk deputy() {
        return Desk.of(Desk.Kind.DEPUTY, jurisdiction().bureauId());
    }

    /** Who may keep or move a served deadline when the calendar changes. */
    default Set<Desk> deadlineDeciders() {
        Set<Desk> deciders = new LinkedHashSet<>(List.of(signatory(), deputy()));
        if (severity() == Severity.GENERAL) {
            deciders.add(sectionHead());
        }
        return deciders;
    }

    default Desk director() {
        return Desk.of(Desk.Kind.DIRECTOR, jurisdiction().bureauId());
    }

    /** One of the leaders' desks. */
    default Desk desk(Desk.Kind leader) {
        return leader == Desk.Kind.SECTION_HEAD
                ? sectionHead()
                : Desk.of(leader, jurisdiction().bureauId());
    }

    /** What names persons is the principal's business alone. */
    default Desk school() {
        return Desk.of(
                hazard().confidential() ? Desk.Kind.HEAD : Desk.Kind.SCHOOL,
                jurisdiction().schoolId());
    }

    default Desk principal() {
        return Desk.of(
                hazard().confidential() ? Desk.Kind.HEAD : Desk.Kind.PRINCIPAL,
                jurisdiction().schoolId());
    }
}
