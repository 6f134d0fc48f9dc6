package cn.zhenggai.security.slip;

/** Which people are looked for, by what they have to get in with. Words are messages {@code slip.state.<name>}. */
public enum SlipState {
    /** Never was in, and has no slip that opens. */
    WAITING("not %1$s and not %2$s"),
    /** Never was in, with or without a slip. */
    NEVER_IN("not %1$s"),
    WITHOUT_PASSWORD("c.person_id is null"),
    /** Has not used his slip, be it good or lapsed. */
    UNUSED("s.person_id is not null and s.used_at is null"),
    /** Those included who get in already: to them a slip is a reset. */
    EVERYBODY("1 = 1");

    /** Chose his password himself, or came in without one, through the bureau's own sign-in. */
    static final String SETTLED = """
            (c.person_id is not null and not c.must_change or c.person_id is null and s.person_id is null
             and (exists (select 1 from known_device k where k.person_id = a.id)
                  or exists (select 1 from login_session l where l.person_id = a.id)))""";

    static final String IN_HAND = "(s.person_id is not null and s.used_at is null and i.ends_at > :now)";

    private final String condition;

    SlipState(String condition) {
        this.condition = condition;
    }

    String sql() {
        return '(' + condition.formatted(SETTLED, IN_HAND) + ')';
    }
}
