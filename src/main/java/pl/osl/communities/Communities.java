package pl.osl.communities;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Communities extends Repository<Community, UUID> {

    Community save(Community community);

    void flush();
}
