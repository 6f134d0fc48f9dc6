/** Plans and campaigns (专项行动): which school is to be seen when and by whom, and proof that none was left out. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "owed",
            "firststeps",
            "shared :: table",
            "organisation",
            "organisation :: school",
            "organisation :: handover",
            "calendar",
            "evidence",
            "catalogue",
            "catalogue :: checklist",
            "inspection",
            "inspection :: plan",
            "inspection :: selfcheck"
        })
package cn.zhenggai.campaign;
