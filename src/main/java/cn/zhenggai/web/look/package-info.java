/** How pages look to whom: colours, size of letters and contrast, as each person chose on each device. */
package cn.zhenggai.web.look;
