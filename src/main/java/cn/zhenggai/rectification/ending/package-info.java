/** What ends without having been rectified, because nothing is left that could be. */
@org.springframework.modulith.NamedInterface("ending")
package cn.zhenggai.rectification.ending;
