/** Tells people what happened to their cases: a message in the inbox of each, and a mail to those who have an address. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "firststeps",
            "shared :: table",
            "organisation",
            "organisation :: handover",
            "organisation :: standin",
            "calendar",
            "calendar :: year",
            "rectification",
            "rectification :: anchor",
            "rectification :: changes",
            "rectification :: reading",
            "notice",
            "escalation",
            "escalation :: ladder",
            "campaign",
            "lookback",
            "remark",
            "point",
            "arrangement",
            "coordination",
            "operation",
            "statistics"
        })
package cn.zhenggai.notification;
