/** What lies on a device so that a visit nobody planned can be begun where there is no network. */
package cn.zhenggai.inspection.kit;
