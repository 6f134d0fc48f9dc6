package cn.zhenggai.security;

import java.io.Serializable;

/**
 * What a session remembers of its person. Rights are not in here: they are read anew for every request.
 *
 * @param version of the credential at login; the session ends as soon as the credential has another
 * @param session the row of {@link LoginSessions}; the session ends as soon as it is gone
 * @param vouched whoever sent him here has seen to a second factor
 */
public record SignedIn(long personId, String login, int version, long session, boolean vouched)
        implements Serializable {

    /** Who has shown who he is and has no session yet. */
    public SignedIn(long personId, String login, int version) {
        this(personId, login, version, 0, false);
    }

    /** Where guesses at his password are counted once he is in: what a neighbour mistypes at the login hinders him not. */
    public String place() {
        return "session " + session;
    }

    public SignedIn in(long begun) {
        return new SignedIn(personId, login, version, begun, vouched);
    }

    public SignedIn vouchedFor() {
        return new SignedIn(personId, login, version, session, true);
    }
}
