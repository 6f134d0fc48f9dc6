package cn.zhenggai.shared;

/** What a person is entitled to; a person may hold several. The codes are those of the office's own role list. */
public enum Role {
    INSPECTOR,
    TEAM_LEAD,
    SECTION_HEAD,
    REGISTRAR,
    DEPUTY,
    DIRECTOR,
    DISCIPLINE,
    CONTACT_LEADER,
    TOWNSHIP,
    PRINCIPAL,
    SAFETY_OFFICER,
    /** Deputised in writing to sign for the principal. */
    SIGNATORY,
    ASSIGNEE,
    EXTERNAL,
    PETITION,
    AUDITOR,
    /** A service account that keeps units and people by import; nobody else holds it. */
    DIRECTORY,
    ADMIN
}
