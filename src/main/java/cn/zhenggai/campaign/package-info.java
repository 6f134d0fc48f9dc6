/** Plans and campaigns (专项行动): which school is to be seen when and by whom, and proof that none was left out. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "calendar",
            "catalogue",
            "evidence",
            "rectification",
            "inspection"
        })
package cn.zhenggai.campaign;
