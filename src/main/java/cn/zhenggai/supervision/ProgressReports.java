package cn.zhenggai.supervision;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface ProgressReports extends CrudRepository<ListingProgress, Long> {

    List<ListingProgress> findByListingIdOrderByReportNoDesc(long listingId);

    int countByListingId(long listingId);
}
