/** The demo county, played through the real use cases. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package cn.zhenggai.demo;
