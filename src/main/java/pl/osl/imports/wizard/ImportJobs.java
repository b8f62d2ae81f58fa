package pl.osl.imports.wizard;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Work that goes on while its person does something else, and after the application was killed. */
@Configuration(proxyBeanMethods = false)
class ImportJobs {

    static final TaskDescriptor<ImportJob> WORK = TaskDescriptor.of("import", ImportJob.class);
    static final TaskDescriptor<ImportJob> ERASE = TaskDescriptor.of("erase-import", ImportJob.class);

    private static final int TRIES = 5;

    @Bean
    OneTimeTask<ImportJob> importTask(ImportWork work) {
        return Tasks.oneTime(WORK)
                .onFailure((complete, operations) -> afterFailure(complete, operations, work))
                .execute((task, context) -> work.work(task.getData()));
    }

    @Bean
    OneTimeTask<ImportJob> eraseImportTask(ImportWork work) {
        return Tasks.oneTime(ERASE).execute((task, context) -> work.erase(task.getData()));
    }

    /** What failed five times will fail a sixth: its person is told instead of waiting. */
    private static void afterFailure(
            ExecutionComplete complete, ExecutionOperations<ImportJob> operations, ImportWork work) {
        int failures = complete.getExecution().consecutiveFailures + 1;
        if (failures < TRIES) {
            operations.reschedule(
                    complete, complete.getTimeDone().plus(Duration.ofSeconds(10).multipliedBy(failures)));
        } else {
            work.giveUp((ImportJob) complete.getExecution().taskInstance.getData());
            operations.stop();
        }
    }

    /** Puts work into the table of jobs in the transaction that made it necessary. */
    @Component
    static class Queue {

        private final SchedulerClient client;
        private final ObjectProvider<Scheduler> scheduler;
        private final Clock clock;

        Queue(DataSource database, ObjectProvider<Scheduler> scheduler, Clock clock) {
            this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                    .build();
            this.scheduler = scheduler;
            this.clock = clock;
        }

        void work(ImportJob job) {
            client.scheduleIfNotExists(
                    WORK.instance(job.id().toString()).data(job).build(), Instant.now(clock));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
                }
            });
        }

        void erase(ImportJob job, Duration after) {
            client.scheduleIfNotExists(
                    ERASE.instance(job.id() + "-" + Instant.now(clock).getEpochSecond())
                            .data(job)
                            .build(),
                    Instant.now(clock).plus(after));
        }
    }
}
