package cn.zhenggai.security.slip;

/**
 * What stands on one slip. The code is in the memory of this server until it was shown once, and nowhere else.
 *
 * @param townshipName null for people of the bureau itself
 */
public record Slip(String login, String name, long unitId, String unitName, String townshipName, String code) {

    static Slip of(SlipLine line, String code) {
        return new Slip(line.login(), line.name(), line.unitId(), line.unitName(), line.townshipName(), code);
    }

    /** A log or an error page that writes it down learns no code. */
    @Override
    public String toString() {
        return "slip of " + login;
    }
}
