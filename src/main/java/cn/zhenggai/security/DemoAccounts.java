package cn.zhenggai.security;

import cn.zhenggai.shared.Role;
import java.util.List;

/** Accounts that the login page offers to everybody; a bean of this kind exists in the demo only. */
public interface DemoAccounts {

    /** In the order in which they are offered; those of one role side by side. */
    List<Account> accounts();

    /** The password of all of them. */
    String password();

    /** One person to try the product as. */
    record Account(String login, String name, Role role) {}
}
