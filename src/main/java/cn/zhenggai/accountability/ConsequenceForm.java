package cn.zhenggai.accountability;

/** Forms of accountability (教育督导问责办法): of a unit, and of a person. */
public enum ConsequenceForm {
    PUBLIC_CRITICISM(CalledParty.UNIT),
    UNIT_TALK(CalledParty.UNIT),
    INSPECTION_CIRCULAR(CalledParty.UNIT),
    RESOURCES(CalledParty.UNIT),
    SELF_CRITICISM(CalledParty.PERSON),
    PERSON_TALK(CalledParty.PERSON),
    PERSON_CIRCULAR(CalledParty.PERSON),
    ORGANISATIONAL(CalledParty.PERSON),
    SANCTION(CalledParty.PERSON),
    TRANSFER(CalledParty.PERSON);

    private final CalledParty party;

    ConsequenceForm(CalledParty party) {
        this.party = party;
    }

    public CalledParty party() {
        return party;
    }
}
