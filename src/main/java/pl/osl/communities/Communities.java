package pl.osl.communities;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import pl.osl.kernel.NotFound;

interface Communities extends Repository<Community, UUID> {

    Community save(Community community);

    Community saveAndFlush(Community community);

    void flush();

    Optional<Community> findByCentreIdAndId(UUID centreId, UUID id);

    default Community require(CommunityDirectory.Details known) {
        return findByCentreIdAndId(known.centreId(), known.id())
                .orElseThrow(() -> new NotFound(Community.class, known.id()));
    }
}
