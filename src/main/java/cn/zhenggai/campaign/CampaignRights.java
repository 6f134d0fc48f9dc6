package cn.zhenggai.campaign;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;

/** Who prepares and runs campaigns and plans. What a person may read of them is {@link CampaignScope}'s. */
public final class CampaignRights {

    private static final Role[] OFFICE = {Role.REGISTRAR, Role.SECTION_HEAD, Role.DEPUTY, Role.DIRECTOR};
    private static final Role[] READERS = {
        Role.REGISTRAR,
        Role.SECTION_HEAD,
        Role.DEPUTY,
        Role.DIRECTOR,
        Role.AUDITOR,
        Role.INSPECTOR,
        Role.TEAM_LEAD,
        Role.TOWNSHIP,
        Role.CONTACT_LEADER,
        Role.DISCIPLINE
    };

    private CampaignRights() {}

    /** Everybody whom a campaign can concern; an administrator has no business with it. */
    public static boolean opensTo(Actor actor) {
        return actor.inSchool() || actor.isAny(READERS);
    }

    public static boolean mayPrepare(Actor actor) {
        return ofOffice(actor) || ofTownship(actor);
    }

    /** The bureau runs what is the bureau's, a section what it leads or prepared, a township what is its own. */
    public static boolean mayRun(Actor actor, Campaign campaign) {
        if (campaign.bureauId() != actor.bureauId() || actor.inSchool()) {
            return false;
        }
        if (actor.isAny(Role.REGISTRAR, Role.DEPUTY, Role.DIRECTOR) || campaign.createdBy() == actor.personId()) {
            return mayPrepare(actor);
        }
        boolean leads = Long.valueOf(actor.unitId()).equals(campaign.leadSectionId());
        return actor.is(Role.SECTION_HEAD) && leads || ofTownship(actor) && campaign.unitId() == actor.unitId();
    }

    public static boolean ofOffice(Actor actor) {
        return !actor.inSchool() && actor.isAny(OFFICE);
    }

    public static boolean ofTownship(Actor actor) {
        return actor.unitKind() == UnitKind.TOWNSHIP && actor.is(Role.TOWNSHIP);
    }
}
